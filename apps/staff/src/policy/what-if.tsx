import type { DecideBody, DraftDecisionView, PolicyDraftView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { DecisionSide } from './decision-side.tsx'
import { policyWords } from './words.ts'

const ACTS = ['checkout', 'renew', 'hold', 'return'] as const
type Act = (typeof ACTS)[number]

type Question = { readonly act: Act; readonly card: string; readonly barcode: string; readonly branch: string }

/** The same question to what is in force and to the draft: both answers with their reasons, side by side. */
export function WhatIf({ draft }: { readonly draft: PolicyDraftView }) {
  const words = useWords(policyWords)
  const here = useBranch()
  const sending = useSend('decideByDraft')
  const [question, setQuestion] = useState<Question>({ act: 'checkout', card: '', barcode: '', branch: '' })
  const [answer, setAnswer] = useState<DraftDecisionView | null>(null)
  const [isTried, setTried] = useState(false)
  const asked = { ...question, branch: question.branch || (here?.code ?? '') }

  async function compute(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing(asked, 'card') || isMissing(asked, 'barcode')) return
    const done = await sending.send({ params: { id: draft.id }, body: bodyOf(asked) })
    setAnswer(done?.body ?? null)
  }
  function change(next: Question) {
    setQuestion(next)
    // An answer to another question must not stand beside this one.
    setAnswer(null)
    sending.clear()
  }
  return (
    <aside className="panel what-if">
      <div className="panel-head">
        <h2>{words.whatIf}</h2>
      </div>
      <form className="panel-body" onSubmit={compute} noValidate>
        <p className="cap">{words.whatIfNote(words.draft(draft.id))}</p>
        <QuestionFields question={asked} onChange={change} isTried={isTried} />
        <Button type="submit" busy={sending.busy} busyLabel={words.computing}>
          {words.compute}
        </Button>
        <FailureNote failure={sending.failure} />
      </form>
      <div role="status">{answer === null ? null : <Answer answer={answer} />}</div>
    </aside>
  )
}

/** A return and a renewal are found by the copy alone. */
function isMissing(question: Question, field: 'card' | 'barcode'): boolean {
  const isAsked = field === 'barcode' || question.act === 'checkout' || question.act === 'hold'
  return isAsked && question[field].trim() === ''
}

function bodyOf({ act, card, barcode, branch }: Question): DecideBody {
  const [patron, item] = [card.trim(), barcode.trim()]
  if (act === 'renew') return { act, item }
  if (act === 'return') return { act, item, branch }
  return act === 'hold' ? { act, patron, item, pickup: branch } : { act, patron, item, branch }
}

type FieldsProps = {
  readonly question: Question
  readonly onChange: (question: Question) => void
  readonly isTried: boolean
}

function QuestionFields({ question, onChange, isTried }: FieldsProps) {
  const words = useWords(policyWords)
  const branches = useBranches()
  const faultOf = (field: 'card' | 'barcode') => (isTried && isMissing(question, field) ? words.fillIn : undefined)
  return (
    <div className="what-if-fields">
      <Choice
        label={words.act}
        value={question.act}
        options={ACTS.map((act) => ({ value: act, label: words.acts[act] }))}
        onChange={(event) =>
          onChange({ ...question, act: ACTS.find((act) => act === event.target.value) ?? 'checkout' })
        }
      />
      {question.act === 'renew' ? null : (
        <Choice
          label={words.where}
          value={question.branch}
          options={branches.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onChange({ ...question, branch: event.target.value })}
        />
      )}
      {question.act === 'checkout' || question.act === 'hold' ? (
        <Field
          label={words.card}
          value={question.card}
          error={faultOf('card')}
          onChange={(event) => onChange({ ...question, card: event.target.value })}
        />
      ) : null}
      <Field
        label={words.barcode}
        value={question.barcode}
        error={faultOf('barcode')}
        onChange={(event) => onChange({ ...question, barcode: event.target.value })}
      />
    </div>
  )
}

function Answer({ answer }: { readonly answer: DraftDecisionView }) {
  const words = useWords(policyWords)
  const isSame = JSON.stringify(answer.active) === JSON.stringify(answer.draft)
  return (
    <>
      <p className="what-if-sum">{isSame ? words.sameResult : words.otherResult}</p>
      {isSame ? null : <DecisionSide name={words.underActive} decision={answer.active} />}
      <DecisionSide
        name={isSame ? `${words.underActive}${words.and}${words.underDraft}` : words.underDraft}
        decision={answer.draft}
      />
    </>
  )
}
