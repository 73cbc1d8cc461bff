import type { ImportField } from '@wenyuan/contract'
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { columnsOf } from './file-columns.ts'
import { MappingFields } from './mapping-fields.tsx'
import { importWords } from './words.ts'

/** MAX_IMPORT_BYTES of the contract. */
const MOST_BYTES = 268_435_456
const ACCEPTED = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.xz'
/** Known at once to be none of these; anything else the server looks into. */
const REFUSED = /\.(?:xlsx?|ods|zip|docx?|pdf|png|jpe?g)$/i

export type Mapping = Partial<Record<ImportField, string>>

/** A file, chosen or dropped, how its columns are meant, and off it goes. */
export function UploadForm() {
  const words = useWords(importWords)
  const sending = useSend('startImport', ['listImports'])
  const branches = useBranches()
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<Mapping>({})
  const [branch, setBranch] = useState('')
  const columns = useColumns(file)
  const wrong = file === null ? undefined : faultOf(file, words)

  async function start(event: FormEvent) {
    event.preventDefault()
    if (file === null || wrong !== undefined) return
    const asked = Object.fromEntries(Object.entries(mapping).filter(([, name]) => name.trim() !== ''))
    const done = await sending.send({
      body: {
        file,
        ...(Object.keys(asked).length === 0 ? {} : { mapping: asked }),
        ...(branch === '' ? {} : { branch }),
      },
    })
    if (done === null) return
    toast({ text: words.started(done.body.file) })
    setFile(null)
    setMapping({})
  }
  function choose(chosen: File) {
    sending.clear()
    setMapping({})
    setFile(chosen)
  }
  return (
    <form className="panel" onSubmit={start}>
      <h2 className="panel-head">{words.upload}</h2>
      <div className="panel-body upload">
        <FilePlace file={file} wrong={wrong} onChoose={choose} />
        {file === null || wrong !== undefined ? null : (
          <>
            {/* Above what may have to be put right, or it would be told out of sight. */}
            <FailureNote failure={sending.failure} />
            <Choice
              label={words.branch}
              value={branch}
              help={words.branchHelp}
              onChange={(event) => setBranch(event.target.value)}
              options={[
                { value: '', label: words.noBranch },
                ...branches.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <MappingFields
              columns={columns}
              mapping={mapping}
              onChange={setMapping}
              isOpen={sending.failure !== null}
            />
            <div>
              <Button look="main" type="submit" busy={sending.busy} busyLabel={words.starting}>
                {words.start}
              </Button>
            </div>
          </>
        )}
      </div>
    </form>
  )
}

function faultOf(file: File, words: (typeof importWords)['en']): string | undefined {
  if (file.size === 0) return words.empty
  if (file.size > MOST_BYTES) return words.tooLarge
  return REFUSED.test(file.name) ? words.wrongKind : undefined
}

function useColumns(file: File | null): readonly string[] {
  const [read, setRead] = useState<{ readonly file: File; readonly columns: readonly string[] } | null>(null)
  useEffect(() => {
    if (file === null) return
    let isCurrent = true
    void columnsOf(file).then((columns) => isCurrent && setRead({ file, columns }))
    return () => {
      isCurrent = false
    }
  }, [file])
  return read !== null && read.file === file ? read.columns : []
}

type PlaceProps = {
  readonly file: File | null
  readonly wrong: string | undefined
  readonly onChoose: (file: File) => void
}

function FilePlace({ file, wrong, onChoose }: PlaceProps) {
  const words = useWords(importWords)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped !== undefined) onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same
    <div
      className={isOver ? 'drop-place drop-place--over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p className="drop-name">{file === null ? words.drop : file.name}</p>
      {wrong === undefined ? <p className="cap">{words.kinds}</p> : <p className="form-error">{wrong}</p>}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen !== undefined) onChoose(chosen)
          // The same file chosen once more, after it was put right, is a new choice.
          event.target.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>{file === null ? words.choose : words.another}</Button>
    </div>
  )
}
