import { NotYet } from '../../ui/not-yet.tsx'

export default function HomePage() {
  return <NotYet tab="home" />
}
