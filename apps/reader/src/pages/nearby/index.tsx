import { NotYet } from '../../ui/not-yet.tsx'

export default function NearbyPage() {
  return <NotYet tab="nearby" />
}
