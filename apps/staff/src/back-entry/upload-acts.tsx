import { type FormEvent, useRef, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { backEntryWords } from './words.ts'

/** What the server takes, and MAX_NOTE_LENGTH of the contract. */
const MOST_BYTES = 4 * 1024 * 1024
const LONGEST_NOTE = 2_000
const REFUSED = /\.(?:xlsx?|ods|zip|docx?|pdf|png|jpe?g)$/i

/** A list that was kept during the outage, whole. */
export function UploadActs({ onEntered }: { readonly onEntered: (batch: string) => void }) {
  const words = useWords(backEntryWords)
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [note, setNote] = useState('')
  const { busy, failure, clear, send } = useSend('uploadBackEntries', ['listBackEntryBatches'])
  const wrong = file === null ? undefined : faultOf(file, words)
  const isLong = note.trim().length > LONGEST_NOTE
  async function start(event: FormEvent) {
    event.preventDefault()
    if (file === null || wrong !== undefined || isLong) return
    const done = await send({ body: { file, ...(note.trim() === '' ? {} : { note: note.trim() }) } })
    if (done !== null) onEntered(done.body.id)
  }
  return (
    <form className="panel" onSubmit={start} noValidate>
      <h2 className="panel-head">{words.upload}</h2>
      <div className="panel-body stack">
        <p className="cap">{words.uploadNote}</p>
        <p className="cap">{words.columns}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,text/csv"
          onChange={(event) => {
            clear()
            setFile(event.target.files?.[0] ?? null)
            // The same file chosen once more, after it was put right, is a new choice.
            event.target.value = ''
          }}
        />
        {file === null ? null : <p className="long">{file.name}</p>}
        {wrong === undefined ? null : <p className="form-error">{wrong}</p>}
        {file === null || wrong !== undefined ? null : (
          <Field
            label={words.note}
            help={words.noteHelp}
            value={note}
            error={isLong ? words.tooLong(LONGEST_NOTE) : undefined}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        <FailureNote failure={failure} />
        <div className="row-acts">
          <Button onClick={() => input.current?.click()}>{file === null ? words.choose : words.another}</Button>
          {file === null || wrong !== undefined ? null : (
            <Button look="main" type="submit" busy={busy} busyLabel={words.uploading}>
              {words.start}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}

function faultOf(file: File, words: (typeof backEntryWords)['en']): string | undefined {
  if (file.size === 0) return words.empty
  if (file.size > MOST_BYTES) return words.tooLarge
  return REFUSED.test(file.name) ? words.wrongKind : undefined
}
