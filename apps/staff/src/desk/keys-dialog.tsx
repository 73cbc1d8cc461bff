import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk } from './desk-state.ts'
import { deskWords } from './words.ts'

export function KeysDialog() {
  const words = useWords(deskWords)
  return (
    <Dialog title={words.keysTitle} onClose={() => changeDesk({ dialog: null })}>
      <p className="dialog-note">{words.keysNote}</p>
      <dl className="keys-table">
        {words.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd className="keys-what">{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
