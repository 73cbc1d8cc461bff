import { NotYet } from '../../ui/not-yet.tsx'

export default function InboxPage() {
  return <NotYet tab="mine" />
}
