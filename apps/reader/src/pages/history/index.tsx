import { NotYet } from '../../ui/not-yet.tsx'

export default function HistoryPage() {
  return <NotYet tab="mine" />
}
