import { NotYet } from '../../ui/not-yet.tsx'

export default function TitlePage() {
  return <NotYet tab="home" />
}
