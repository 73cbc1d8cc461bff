import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useToday } from '../words/say.ts'
import { ChooseDraft, type useChosenDraft } from './choose-draft.tsx'
import { simulationWords } from './simulation-words.ts'
import { dayBefore, MOST_DAYS, spanDays } from './spans.ts'

type Props = {
  readonly drafts: ReturnType<typeof useChosenDraft>['drafts']
  readonly chosen: string
  readonly onChoose: (draft: string) => void
}

const ACCEPTED = /\.csv(?:\.(?:gz|xz))?$/i
const HALF_A_YEAR = 182
const A_YEAR = 365

/** Which draft, which days, and whose loans. */
export function StartForm({ drafts, chosen, onChoose }: Props) {
  const words = useWords(simulationWords)
  const today = useToday()
  const navigate = useNavigate()
  const fromRecord = useSend('startSimulation', ['listSimulations'])
  const fromFile = useSend('startFileSimulation', ['listSimulations'])
  const [source, setSource] = useState<'record' | 'file'>('record')
  const [file, setFile] = useState<File | null>(null)
  const [span, setSpan] = useState<{ readonly from: string; readonly to: string } | null>(null)
  const [isTried, setTried] = useState(false)
  const { from, to } = span ?? { from: dayBefore(today, HALF_A_YEAR), to: today }
  const [busy, failure] =
    source === 'record' ? [fromRecord.busy, fromRecord.failure] : [fromFile.busy, fromFile.failure]
  const faults = faultsOf({ from, to, today, source, file }, words)

  async function start(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).some((fault) => fault !== undefined)) return
    const params = { id: chosen }
    const done =
      source === 'record'
        ? await fromRecord.send({ params, body: { from, to } })
        : file === null
          ? null
          : await fromFile.send({ params, body: { file, from, to } })
    if (done !== null) await navigate({ to: '/policy/simulations/$id', params: { id: done.body.id } })
  }
  return (
    <form className="panel" onSubmit={start} noValidate>
      <h2 className="panel-head">{words.startHead}</h2>
      <div className="panel-body stack">
        <p className="cap">{words.startNote}</p>
        <ChooseDraft drafts={drafts} chosen={chosen} label={words.draft} onChoose={onChoose} />
        <Choice
          label={words.source}
          value={source}
          help={words.sourceHelp[source]}
          options={(['record', 'file'] as const).map((value) => ({ value, label: words.sources[value] }))}
          onChange={(event) => setSource(event.target.value === 'file' ? 'file' : 'record')}
        />
        {source === 'file' ? (
          <ChooseFile file={file} fault={isTried || file !== null ? faults.file : undefined} onChoose={setFile} />
        ) : null}
        <div className="form-grid">
          <Field
            label={words.from}
            type="date"
            value={from}
            error={isTried ? faults.from : undefined}
            onChange={(event) => setSpan({ from: event.target.value, to })}
          />
          <Field
            label={words.to}
            type="date"
            value={to}
            error={isTried ? faults.to : undefined}
            onChange={(event) => setSpan({ from, to: event.target.value })}
          />
        </div>
        {source === 'file' ? null : (
          <div className="row-acts">
            <Button onClick={() => setSpan({ from: dayBefore(today, HALF_A_YEAR), to: today })}>
              {words.lastTerm}
            </Button>
            <Button onClick={() => setSpan({ from: dayBefore(today, A_YEAR), to: today })}>{words.lastYear}</Button>
          </div>
        )}
        <FailureNote failure={failure} />
        <Button look="main" type="submit" busy={busy} busyLabel={words.starting}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}

type Asked = {
  readonly from: string
  readonly to: string
  readonly today: string
  readonly source: 'record' | 'file'
  readonly file: File | null
}
type Faults = { readonly [Name in 'from' | 'to' | 'file']: string | undefined }

function faultsOf({ from, to, today, source, file }: Asked, words: (typeof simulationWords)['en']): Faults {
  const isFromRecord = source === 'record'
  return {
    from: from === '' ? words.dayMissing : isFromRecord && from > today ? words.inFuture : undefined,
    to:
      to === ''
        ? words.dayMissing
        : to < from
          ? words.orderWrong
          : spanDays(from, to) > MOST_DAYS
            ? words.tooLong
            : undefined,
    file: isFromRecord
      ? undefined
      : file === null
        ? words.noFile
        : ACCEPTED.test(file.name)
          ? undefined
          : words.wrongFile,
  }
}

type FileProps = {
  readonly file: File | null
  readonly fault: string | undefined
  readonly onChoose: (file: File) => void
}

function ChooseFile({ file, fault, onChoose }: FileProps) {
  const words = useWords(simulationWords)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="field">
      <span className="field-label">{words.file}</span>
      <div className="row-acts">
        {file === null ? null : <b className="long">{file.name}</b>}
        <Button onClick={() => input.current?.click()}>{file === null ? words.chooseFile : words.anotherFile}</Button>
      </div>
      {fault === undefined ? null : (
        <p role="alert" className="help late">
          {fault}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.gz,.xz"
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen !== undefined) onChoose(chosen)
          event.target.value = ''
        }}
      />
    </div>
  )
}
