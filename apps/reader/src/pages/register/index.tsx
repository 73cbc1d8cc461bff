import { NotYet } from '../../ui/not-yet.tsx'

export default function RegisterPage() {
  return <NotYet tab="mine" />
}
