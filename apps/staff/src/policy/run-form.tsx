import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../words/language.ts'
import { ChooseDraft, type useChosenDraft } from './choose-draft.tsx'
import type { ScenarioHead } from './scenario-files.tsx'
import { scenarioWords } from './scenario-words.ts'
import type { Typed } from './scenarios-page.tsx'

type Props = {
  readonly drafts: ReturnType<typeof useChosenDraft>['drafts']
  readonly chosen: string
  readonly files: readonly ScenarioHead[]
  readonly typed: Typed
  /** The file that is open. */
  readonly name: string | undefined
  readonly onChoose: (draft: string) => void
  readonly onRun: (run: string) => void
}

/** Which files, against which draft, and under whose policy. */
export function RunForm({ drafts, chosen, files, typed, name, onChoose, onRun }: Props) {
  const words = useWords(scenarioWords)
  const sending = useSend('runPolicyScenarios', ['getScenarioRun'])
  const [policy, setPolicy] = useState<'draft' | 'own'>('draft')
  const isKept = files.some((file) => file.name === name)

  async function run(names?: readonly string[]) {
    const body = { policy, ...(names === undefined ? {} : { names: [...names] }) }
    const done = await sending.send({ params: { id: chosen }, body })
    if (done !== null) onRun(done.body.id)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason === undefined) void run()
  }
  const reason = files.length === 0 ? words.none : Object.keys(typed).length > 0 ? words.unsavedReason : undefined
  return (
    <form className="panel scenarios-run" onSubmit={submit}>
      <h2 className="panel-head">{words.runHead}</h2>
      <div className="panel-body stack">
        <ChooseDraft drafts={drafts} chosen={chosen} label={words.against} onChoose={onChoose} />
        <Choice
          label={words.policy}
          value={policy}
          help={words.policyHelp[policy]}
          options={(['draft', 'own'] as const).map((value) => ({ value, label: words.policies[value] }))}
          onChange={(event) => setPolicy(event.target.value === 'own' ? 'own' : 'draft')}
        />
        <div className="row-acts">
          <Button look="main" type="submit" reason={reason} busy={sending.busy} busyLabel={words.running}>
            {words.runAll}
          </Button>
          {name !== undefined && isKept && reason === undefined ? (
            <Button busy={sending.busy} onClick={() => void run([name])}>
              {words.runOne}
            </Button>
          ) : null}
        </div>
        <FailureNote failure={sending.failure} />
        <p className="cap">{words.runNote}</p>
      </div>
    </form>
  )
}
