import type { OperationId } from '@wenyuan/contract'
import { type Answer, type Ask, problem, requestDigest } from '../http/index.ts'
import { renderOutcome } from './act-answer.ts'
import type { ActCommand } from './acts.ts'
import type { Gatherer } from './gatherer.ts'

type Act = 'checkout' | 'renew' | 'hold' | 'return'

/** Hands an act to the gatherer and gives its answer after the commit; one given before to the same key, to the letter. */
export async function performAsk<Id extends OperationId>(
  gatherer: Gatherer,
  ask: Ask<Id>,
  command: ActCommand,
  act: Act,
  status: 200 | 201 = 200,
): Promise<Answer<Id>> {
  const viewer = { actor: command.actor, language: ask.language }
  const key = ask.key === null ? undefined : { key: ask.key, bodyHash: requestDigest(ask) }
  const waiting = gatherer.perform({ ...command, key, render: renderOutcome(viewer, act, status) })
  if (waiting === null) return problem('unavailable', { headers: { 'retry-after': '1' } })
  const performed = await waiting
  if ('kind' in performed) return problem('key-reused')
  // What renderOutcome made for this operation, now or when the key was new.
  return performed.rendered?.value as Answer<Id>
}
