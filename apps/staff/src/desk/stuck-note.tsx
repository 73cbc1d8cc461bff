import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { dropScans, scans, useDesk } from './desk-state.ts'
import { deskWords } from './words.ts'

/** What could not be sent, what waits behind it, and one tap to go on. */
export function StuckNote() {
  const words = useWords(deskWords)
  const { stuck, waiting } = useDesk().queue
  if (stuck === null) return null
  return (
    <div className="stuck">
      <Icon name="wifi" />
      <p className="grow">
        <strong>{words.stuck(stuck)}</strong>
        <br />
        {words.stuckNote(waiting)}
      </p>
      <Button look="main" onClick={() => scans.resume()}>
        {words.stuckRetry}
      </Button>
      <Button onClick={dropScans}>{words.stuckDrop}</Button>
    </div>
  )
}
