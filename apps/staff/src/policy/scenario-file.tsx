import type { PolicyScenarioView } from '@wenyuan/contract'
import { useEffect, useRef } from 'react'
import { client } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { useAsk } from '../api/use-ask.ts'
import { type Failure, useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { isStale } from '../ui/stale-note.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { goToLine, NumberedText } from './numbered-text.tsx'
import { scenarioWords } from './scenario-words.ts'
import type { Place } from './scenarios-page.tsx'

type Props = {
  readonly name: string
  /** It is among the files of the library, or only begun here. */
  readonly isKept: boolean
  /** What is typed and not saved yet. */
  readonly typed: string | undefined
  /** Where to begin. */
  readonly place: Place | null
  readonly onType: (name: string, text: string | null) => void
  readonly onGone: () => void
}

export function ScenarioFile(props: Props) {
  const words = useWords(scenarioWords)
  const { name, isKept, typed } = props
  const file = useAsk('getPolicyScenario', { params: { name } }, { enabled: isKept })
  if (isKept && file.data === undefined) {
    return file.error === null ? (
      <Loading rows={8} />
    ) : (
      <Failed error={file.error} onRetry={() => void file.refetch()} />
    )
  }
  if (!isKept && typed === undefined) return <Empty title={words.fileGone} note={words.chooseNote} />
  return <Editor {...props} file={isKept ? file.data : undefined} />
}

function Editor({
  name,
  file,
  typed,
  place,
  onType,
  onGone,
}: Props & { readonly file: PolicyScenarioView | undefined }) {
  const words = useWords(scenarioWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const sending = useSend('setPolicyScenario', ['listPolicyScenarios', 'getPolicyScenario'])
  const text = typed ?? file?.text ?? ''
  const faults = faultsOf(sending.failure)
  useEffect(() => {
    if (place !== null) goToLine(area.current, place.line)
  }, [place])

  async function save() {
    const done = await sending.send({
      params: { name },
      body: { text },
      ...(file === undefined ? {} : { version: file.version }),
    })
    if (done !== null) {
      onType(name, null)
      toast({ text: words.saved(name) })
    } else if (file !== undefined) {
      // If it was stale, the next attempt is on what is there now.
      void queryClient.invalidateQueries({ queryKey: ['getPolicyScenario'] })
    }
  }
  function takeTheirs() {
    onType(name, null)
    sending.clear()
  }
  return (
    <section className="panel" aria-label={name}>
      <h2 className="panel-head">
        <span className="grow">{name}</span>
        {typed === undefined ? null : <span className="tag soon">{words.unsaved}</span>}
      </h2>
      <div className="panel-body stack">
        <NumberedText
          ref={area}
          label={words.text}
          help={words.textHelp}
          text={text}
          wrong={new Set(faults.map((fault) => fault.line))}
          onChange={(next) => onType(name, next === file?.text ? null : next)}
        />
        {isStale(sending.failure) ? (
          <div className="policy-stale" role="alert">
            <strong>{words.staleHead}</strong>
            <p>{words.staleNote}</p>
            <div className="row-acts">
              <Button onClick={takeTheirs}>{words.takeTheirs}</Button>
              <Button busy={sending.busy} busyLabel={words.saving} onClick={save}>
                {words.keepMine}
              </Button>
            </div>
          </div>
        ) : faults.length > 0 ? (
          <Faults faults={faults} onGo={(at) => goToLine(area.current, at)} />
        ) : (
          <FailureNote failure={sending.failure} />
        )}
        <div className="row-acts">
          <Button look="main" busy={sending.busy} busyLabel={words.saving} onClick={save}>
            {words.save}
          </Button>
          {file === undefined ? null : <Remove file={file} onGone={onGone} />}
        </div>
      </div>
    </section>
  )
}

type ScenarioFault = { readonly line: number; readonly message: string }

function faultsOf(failure: Failure | null): readonly ScenarioFault[] {
  return (failure?.problem.errors ?? []).flatMap(({ line, message }) => (line === undefined ? [] : [{ line, message }]))
}

type FaultsProps = { readonly faults: readonly ScenarioFault[]; readonly onGo: (line: number) => void }

function Faults({ faults, onGo }: FaultsProps) {
  const words = useWords(scenarioWords)
  return (
    <div role="alert" className="policy-faults">
      <strong>{words.faults(faults.length)}</strong>
      <ul>
        {faults.map(({ line, message }) => (
          <li key={`${line}-${message}`}>
            {line === 0 ? null : (
              <button type="button" className="lint-way scenario-line" onClick={() => onGo(line)}>
                {words.line(String(line))}
              </button>
            )}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** At once; the toast puts it back. */
function Remove({ file, onGone }: { readonly file: PolicyScenarioView; readonly onGone: () => void }) {
  const words = useWords(scenarioWords)
  const { name, text, version } = file
  const sending = useSend('deletePolicyScenario', ['listPolicyScenarios'])
  async function remove() {
    const done = await sending.send({ params: { name }, version })
    if (done === null) return
    toast({ text: words.removed(name), action: { label: words.undo, run: () => void putBack() } })
    onGone()
  }
  async function putBack() {
    const done = await client.call('setPolicyScenario', { params: { name }, body: { text } })
    toast(done.ok ? { text: words.restored(name) } : { text: done.problem.detail ?? done.problem.title, isError: true })
    await queryClient.invalidateQueries({ queryKey: ['listPolicyScenarios'] })
  }
  return (
    <>
      <Button look="stop" busy={sending.busy} onClick={remove}>
        {words.remove}
      </Button>
      <FailureNote failure={sending.failure} />
    </>
  )
}
