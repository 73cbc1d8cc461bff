import { NotYet } from '../../ui/not-yet.tsx'

export default function HoldsPage() {
  return <NotYet tab="mine" />
}
