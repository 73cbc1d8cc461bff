import type { PolicyScenarioView } from '@wenyuan/contract'
import { type FormEvent, useRef, useState } from 'react'
import { useActors } from '../record/actors.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { FIRST_SCENARIO } from './first-scenario.ts'
import { scenarioWords } from './scenario-words.ts'
import type { Typed } from './scenarios-page.tsx'

/** MAX_SCENARIO_BYTES of the contract. */
const MOST_BYTES = 262_144
const MOST_NAME = 100
/** As the contract has it: a file's name, and never a path. */
const NAME = /^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.ya?ml$/

export type ScenarioHead = Omit<PolicyScenarioView, 'text'>

type Props = {
  readonly files: readonly ScenarioHead[]
  readonly chosen: string | undefined
  readonly typed: Typed
  readonly onOpen: (name: string) => void
  readonly onBegin: (name: string, text: string) => void
}

/** The files that are kept, those begun and not saved yet, and how another comes to be. */
export function ScenarioFiles({ files, chosen, typed, onOpen, onBegin }: Props) {
  const words = useWords(scenarioWords)
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [isNaming, setNaming] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const begun = Object.keys(typed).filter((name) => !files.some((one) => one.name === name))

  function begin(name: string, text: string) {
    setNaming(false)
    onBegin(name, text)
    onOpen(name)
  }
  async function take(file: File) {
    const fault = !isName(file.name) ? words.nameWrong : file.size > MOST_BYTES ? words.tooLarge : null
    setWrong(fault)
    if (fault === null) begin(file.name, await file.text())
  }
  return (
    <section className="panel">
      <h2 className="panel-head">{words.files}</h2>
      <ul>
        {begun.map((name) => (
          <FileEntry key={name} {...{ name, onOpen }} isChosen={name === chosen} isUnsaved />
        ))}
        {files.map((file) => (
          <FileEntry
            key={file.name}
            {...{ name: file.name, file, onOpen }}
            isChosen={file.name === chosen}
            isUnsaved={typed[file.name] !== undefined}
          />
        ))}
      </ul>
      <div className="panel-body stack">
        {isNaming ? (
          <NewName
            taken={[...begun, ...files.map(({ name }) => name)]}
            onBegin={(name) => begin(name, FIRST_SCENARIO[language])}
            onClose={() => setNaming(false)}
          />
        ) : (
          <div className="row-acts">
            <Button onClick={() => setNaming(true)}>{words.newFile}</Button>
            <Button onClick={() => input.current?.click()}>{words.upload}</Button>
          </div>
        )}
        {wrong === null ? null : (
          <p role="alert" className="form-error">
            {wrong}
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".yaml,.yml"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void take(file)
            event.target.value = ''
          }}
        />
      </div>
    </section>
  )
}

function isName(name: string): boolean {
  return name.length <= MOST_NAME && NAME.test(name)
}

type EntryProps = {
  readonly name: string
  readonly file?: ScenarioHead
  readonly isChosen: boolean
  readonly isUnsaved: boolean
  readonly onOpen: (name: string) => void
}

function FileEntry({ name, file, isChosen, isUnsaved, onOpen }: EntryProps) {
  const words = useWords(scenarioWords)
  const say = useSay()
  const { nameOf } = useActors()
  return (
    <li>
      <button
        type="button"
        className="scenario-entry"
        aria-current={isChosen || undefined}
        onClick={() => onOpen(name)}
      >
        <b>{name}</b>
        {isUnsaved ? <span className="tag soon">{words.unsaved}</span> : null}
        {file === undefined ? null : (
          <>
            <span>{file.title}</span>
            <span className="cap">{words.changedBy(nameOf(file.changedBy), say.instant(file.changedAt))}</span>
          </>
        )}
      </button>
    </li>
  )
}

type NewProps = {
  readonly taken: readonly string[]
  readonly onBegin: (name: string) => void
  readonly onClose: () => void
}

function NewName({ taken, onBegin, onClose }: NewProps) {
  const words = useWords(scenarioWords)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  // The ending goes without saying.
  const name = /\.ya?ml$/i.test(text.trim()) ? text.trim() : `${text.trim()}.yaml`
  const fault = !isName(name) ? words.nameWrong : taken.includes(name) ? words.nameTaken : undefined
  function begin(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (fault === undefined) onBegin(name)
  }
  return (
    <form className="stack" onSubmit={begin} noValidate>
      <Field
        label={words.fileName}
        help={words.fileNameHelp}
        value={text}
        error={isTried ? fault : undefined}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row-acts">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button look="main" type="submit">
          {words.begin}
        </Button>
      </div>
    </form>
  )
}
