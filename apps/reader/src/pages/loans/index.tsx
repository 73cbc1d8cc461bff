import { NotYet } from '../../ui/not-yet.tsx'

export default function LoansPage() {
  return <NotYet tab="loans" />
}
