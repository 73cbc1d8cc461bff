import { NotYet } from '../../ui/not-yet.tsx'

export default function SettingsPage() {
  return <NotYet tab="mine" />
}
