import { NotYet } from '../../ui/not-yet.tsx'

export default function ScanPage() {
  return <NotYet tab="scan" />
}
