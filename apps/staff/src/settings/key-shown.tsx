import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.ts'
import { settingsWords } from './words.ts'

type Props = { readonly secret: string; readonly onClose: () => void }

/** Closed by its button only: a key that was not noted is lost. */
export function KeyShown({ secret, onClose }: Props) {
  const words = useWords(settingsWords)
  const [isCopied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <Dialog title={words.keyMade}>
      <p className="key-shown">{secret}</p>
      <p className="cap">{words.keyOnce}</p>
      <div className="dialog-actions">
        {/* Browsers give the clipboard to safe addresses only; elsewhere it is copied by hand. */}
        {window.isSecureContext ? <Button onClick={copy}>{isCopied ? words.copied : words.copy}</Button> : null}
        <Button look="main" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </Dialog>
  )
}
