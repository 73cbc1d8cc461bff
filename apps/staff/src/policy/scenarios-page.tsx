import './policy.css'
import './scenarios.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useChosenDraft } from './choose-draft.tsx'
import { PolicyViews } from './policy-views.tsx'
import { RunForm } from './run-form.tsx'
import { RunResults } from './run-results.tsx'
import { ScenarioFile } from './scenario-file.tsx'
import { ScenarioFiles } from './scenario-files.tsx'
import { scenarioWords } from './scenario-words.ts'
import { policyWords } from './words.ts'

/** What is typed and not saved yet, by the name of its file; kept while one looks at others. */
export type Typed = Readonly<Record<string, string>>

/** A place to go to; a new one each time, also when it is the same line again. */
export type Place = { readonly line: number }

type Search = { readonly id?: string; readonly name?: string; readonly run?: string }

/** The library's own scenario files: to write, and to run against a draft before it is lived with. */
export default function ScenariosPage() {
  const words = useWords(scenarioWords)
  const { rights } = useWords(policyWords)
  const mayDraft = useHas('policy.draft')
  const search: Search = useSearch({ strict: false })
  return (
    <Page title={words.title} needs="policy.draft" permissionName={rights}>
      <PolicyViews draft={search.id} />
      {mayDraft ? <Workbench search={search} /> : null}
    </Page>
  )
}

function Workbench({ search }: { readonly search: Search }) {
  const words = useWords(scenarioWords)
  const navigate = useNavigate()
  const files = useAsk('listPolicyScenarios', {})
  const { drafts, chosen } = useChosenDraft(search.id)
  const [typed, setTyped] = useState<Typed>({})
  const [place, setPlace] = useState<Place | null>(null)
  const go = (next: Search) => void navigate({ to: '/policy/scenarios', search: { ...search, ...next } })
  const open = (name: string | undefined, line?: number) => {
    setPlace(line === undefined ? null : { line })
    const { name: _, ...rest } = search
    void navigate({ to: '/policy/scenarios', search: name === undefined ? rest : { ...rest, name } })
  }
  const change = (name: string, text: string | null) =>
    setTyped(({ [name]: _, ...rest }) => (text === null ? rest : { ...rest, [name]: text }))

  if (files.data === undefined) {
    return files.error === null ? (
      <Loading rows={6} />
    ) : (
      <Failed error={files.error} onRetry={() => void files.refetch()} />
    )
  }
  const { items } = files.data
  return (
    <div className="scenarios">
      <div>
        <ScenarioFiles files={items} chosen={search.name} typed={typed} onOpen={open} onBegin={change} />
        {drafts.items === undefined ? null : chosen === undefined ? (
          <p className="panel panel-body scenarios-run">
            {words.noDrafts} <Link to="/policy">{words.noDraftsLink}</Link>
          </p>
        ) : (
          <RunForm
            {...{ drafts, chosen, typed }}
            files={items}
            onChoose={(id) => go({ id })}
            onRun={(run) => go({ id: chosen, run })}
            name={search.name}
          />
        )}
      </div>
      <div>
        {search.run === undefined ? null : <RunResults id={search.run} onOpen={open} key={search.run} />}
        {search.name !== undefined ? (
          <ScenarioFile
            key={search.name}
            name={search.name}
            isKept={items.some(({ name }) => name === search.name)}
            typed={typed[search.name]}
            place={place}
            onType={change}
            onGone={() => open(undefined)}
          />
        ) : search.run !== undefined ? null : (
          <div className="panel">
            {items.length === 0 ? (
              <Empty title={words.none} note={words.noneNote} />
            ) : (
              <Empty title={words.choose} note={words.chooseNote} />
            )}
          </div>
        )}
      </div>
    </div>
  )
}
