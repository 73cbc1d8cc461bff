import type { Actor } from '@wenyuan/domain/access'
import type { FaultCode } from '../http/index.ts'
import type { Tx } from '../platform/index.ts'
import type { TaskRow } from './tasks-store.ts'

export type TaskEffectResult =
  | { readonly kind: 'done' }
  /** What it is about is no longer in a state for this. */
  | { readonly kind: 'conflict'; readonly code: FaultCode }

/** What the outcome of a kind of task brings about, in the same transaction. */
export type TaskEffect = {
  /** Empty: it has no outcome of its own, and ends where its subject is decided. */
  readonly outcomes: readonly string[]
  settle(
    tx: Tx,
    actor: Actor,
    settled: { readonly task: TaskRow; readonly outcome: string; readonly note: string | null },
  ): Promise<TaskEffectResult>
}

/** By kind. A kind that is not here has no consequences beyond its own row. */
export type TaskEffects = Readonly<Record<string, TaskEffect>>

const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  phone: ['reached', 'promised', 'not-reached'],
  visit: ['reached', 'promised', 'not-reached'],
}
const PLAIN_OUTCOMES = ['done', 'not-done'] as const

/** The words that the outcome of a task of this kind may be. */
export function outcomesOf(effects: TaskEffects, kind: string): readonly string[] {
  return effects[kind]?.outcomes ?? OUTCOMES[kind] ?? PLAIN_OUTCOMES
}

/** Of a kind without an outcome of its own: it is never asked. */
export async function endsElsewhere(): Promise<TaskEffectResult> {
  return { kind: 'done' }
}
