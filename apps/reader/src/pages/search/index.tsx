import { NotYet } from '../../ui/not-yet.tsx'

export default function SearchPage() {
  return <NotYet tab="home" />
}
