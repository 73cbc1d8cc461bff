import type { DecisionView, ItemView, LoanView, Problem, ReturnAnswer } from '@wenyuan/contract'
import { useRef, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import type { ScanAct } from './intent.ts'

/** One item at one place: what is asked, and then done. */
export type Question = {
  readonly act: ScanAct
  readonly barcode: string
  readonly branch: string
  readonly proof: string | null
}

/** `item` is null where the library has none of this barcode. */
export type Stage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'asking'; readonly question: Question }
  | {
      readonly kind: 'decided'
      readonly question: Question
      readonly item: ItemView | null
      readonly decision: DecisionView
    }
  | { readonly kind: 'lent'; readonly item: ItemView | null; readonly loan: LoanView }
  | { readonly kind: 'returned'; readonly item: ItemView | null; readonly answer: ReturnAnswer }
  | { readonly kind: 'failed'; readonly question: Question; readonly problem: Problem }

export type Scan = {
  readonly stage: Stage
  readonly busy: boolean
  /** What went wrong at the last try to do it; the same act is sent again by the same button. */
  readonly problem: Problem | null
  readonly ask: (question: Question) => Promise<void>
  readonly run: () => Promise<void>
  readonly leave: () => void
}

type Done = {
  readonly onLent: (loan: LoanView) => void
  readonly onReturned: (answer: ReturnAnswer, item: ItemView | null) => void
}

/** First the decision, then the act: nothing is written until the reader has seen what it would be. */
export function useScan(done: Done): Scan {
  const [stage, setStage] = useState<Stage>({ kind: 'ready' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const latest = useRef(0)
  const borrow = useAct((key, body: ReturnType<typeof bodyOf>) => callServer('checkOutItem', { body, key }))
  const giveBack = useAct((key, body: ReturnType<typeof bodyOf>) => callServer('returnItem', { body, key }))

  async function ask(question: Question): Promise<void> {
    latest.current += 1
    const nth = latest.current
    setProblem(null)
    setStage({ kind: 'asking', question })
    const [items, decision] = await Promise.all([
      callServer('listItems', { query: { barcode: question.barcode } }),
      decide(question),
    ])
    if (nth !== latest.current) return
    const item = items.ok ? (items.body.items[0] ?? null) : null
    const answer = decision.ok ? decision.body : refusalOf(decision.problem)
    if (!items.ok && decision.ok) setStage({ kind: 'failed', question, problem: items.problem })
    else if (answer !== null) setStage({ kind: 'decided', question, item, decision: answer })
    else if (!decision.ok) setStage({ kind: 'failed', question, problem: decision.problem })
  }

  async function run(): Promise<void> {
    if (stage.kind !== 'decided') return
    const { question, item } = stage
    setProblem(null)
    if (question.act === 'borrow') {
      const result = await borrow.act(bodyOf(question))
      if (result?.ok) {
        done.onLent(result.body)
        setStage({ kind: 'lent', item, loan: result.body })
      } else if (result) refuse(result.problem, stage)
    } else {
      const result = await giveBack.act(bodyOf(question))
      if (result?.ok) {
        done.onReturned(result.body, item)
        setStage({ kind: 'returned', item, answer: result.body })
      } else if (result) refuse(result.problem, stage)
    }
  }

  /** What was allowed a moment ago may be refused now: the newer reasons stand in its place. */
  function refuse(met: Problem, before: Extract<Stage, { kind: 'decided' }>): void {
    const decision = refusalOf(met)
    if (decision === null) setProblem(met)
    else setStage({ ...before, decision })
  }

  function leave(): void {
    latest.current += 1
    setProblem(null)
    setStage({ kind: 'ready' })
  }
  return { stage, busy: borrow.busy || giveBack.busy, problem, ask, run, leave }
}

/** A refusal comes as a problem where the act itself is not for this reader, or not like this. */
function refusalOf({ reasons, helps = [] }: Problem): DecisionView | null {
  return reasons === undefined ? null : { outcome: 'refused', findings: reasons, helps }
}

function bodyOf({ barcode, branch, proof }: Question) {
  return { item: barcode, ...(branch === '' ? {} : { branch }), ...(proof === null ? {} : { proof }) }
}

function decide(question: Question) {
  const body = bodyOf(question)
  return question.act === 'borrow'
    ? callServer('decide', { body: { act: 'checkout', ...body } })
    : callServer('decide', { body: { act: 'return', ...body } })
}
