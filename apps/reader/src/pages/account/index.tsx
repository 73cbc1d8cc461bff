import { NotYet } from '../../ui/not-yet.tsx'

export default function AccountPage() {
  return <NotYet tab="mine" />
}
