import { NotYet } from '../../ui/not-yet.tsx'

export default function SignInPage() {
  return <NotYet tab="home" />
}
