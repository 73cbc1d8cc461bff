import { NotYet } from '../../ui/not-yet.tsx'

export default function MyDataPage() {
  return <NotYet tab="mine" />
}
