import { NotYet } from '../../ui/not-yet.tsx'

export default function MinePage() {
  return <NotYet tab="mine" />
}
