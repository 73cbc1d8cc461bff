import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.ts'
import { staffWords } from './words.ts'

type Props = { readonly username: string; readonly password: string; readonly onClose: () => void }

/** A password that nobody typed: shown until it is noted, and never again. */
export function ToldOnce({ username, password, onClose }: Props) {
  const say = useWords(staffWords)
  return (
    <Dialog title={say.password} onClose={onClose}>
      <p className="told">{say.told(username, password)}</p>
      <p className="cap">{say.toldNote}</p>
      <div className="dialog-actions">
        <Button look="main" onClick={onClose} autoFocus>
          {say.done}
        </Button>
      </div>
    </Dialog>
  )
}
