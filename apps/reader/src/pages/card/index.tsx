import { NotYet } from '../../ui/not-yet.tsx'

export default function CardPage() {
  return <NotYet tab="mine" />
}
