import type { SettlementBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { ActContext } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import { codeOf } from '../platform/index.ts'
import { changeEntry, type EntryRow, findEntry } from './back-entries-store.ts'
import { changeOf } from './enter-batch.ts'
import { digestOf, instantOf, type Said } from './entry-said.ts'
import { type EntryResult, performEntry } from './perform-entry.ts'

export type SettleResult =
  | { readonly kind: 'settled' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** It is settled already. */
  | { readonly kind: 'ended' }
  | {
      readonly kind: 'impossible'
      readonly path: string
      readonly code: 'not-one-of' | 'required' | 'wrong-form'
      readonly expected?: string
    }
  /** Corrected like this, it has been entered before. */
  | { readonly kind: 'entered-before' }

/** Choices that go against what the record or the rules say: the note says why. */
export const NEED_NOTE: readonly SettlementBody['choice'][] = ['override', 'leave']

/** Settles a conflict in one of the ways that are offered. What is refused again stays open, with the new reasons. */
export async function settleConflict(
  context: ActContext,
  actor: Actor,
  { batchId, n, body }: { readonly batchId: string; readonly n: number; readonly body: SettlementBody },
): Promise<SettleResult> {
  const { network } = context
  if (!isAllowed(actor, 'return.backdate')) return { kind: 'forbidden' }
  const entry = await findEntry(network.db, batchId, n)
  if (entry === null || entry.code === null) return { kind: 'not-found' }
  if (entry.state !== 'conflict') return { kind: 'ended' }
  const { choice, note = null } = body
  if (!entry.choices.includes(choice)) {
    return { kind: 'impossible', path: 'choice', code: 'not-one-of', expected: entry.choices.join(' | ') }
  }
  if (note === null && NEED_NOTE.includes(choice)) return { kind: 'impossible', path: 'note', code: 'required' }
  const corrected = choice === 'correct' ? correct(entry, body.correction, context) : entry
  if ('kind' in corrected) return corrected
  try {
    return await decide(context, actor, { before: entry, entry: corrected, body })
  } catch (error) {
    if (codeOf(error) === '23505') return { kind: 'entered-before' }
    throw error
  }
}

type Deciding = { readonly before: EntryRow; readonly entry: EntryRow; readonly body: SettlementBody }

async function decide(context: ActContext, actor: Actor, { before, entry, body }: Deciding): Promise<SettleResult> {
  const { network } = context
  const { choice, note = null } = body
  const now = network.clock.now()
  const settlement = { choice, by: actorName(actor), at: now, note }
  const result = choice === 'leave' ? null : await performSettled(context, actor, entry, body)
  const change = result === null ? leftAs(entry) : changeOf(entry, result, network)
  const isSettled = change.state !== 'conflict'
  const changed = await network.db.transaction(async (tx) => {
    if (!(await changeEntry(tx, before, { ...change, settlement: isSettled ? settlement : null }))) return false
    if (!isSettled) return true
    const subject = `back-entry:${entry.batch_id}`
    const data = { n: entry.n, choice, reason: note, loan: change.loanId, hold: change.holdId }
    await appendEvents(tx, network.recorder, now, [{ kind: 'back-entry.settled', actor, subject, data }])
    return true
  })
  return changed ? { kind: 'settled' } : { kind: 'ended' }
}

function performSettled(
  context: ActContext,
  actor: Actor,
  entry: EntryRow,
  body: SettlementBody,
): Promise<EntryResult> {
  const { said, at } = entry
  if (said.act === 'unreadable' || at === null) {
    return Promise.resolve({ kind: 'conflict', conflict: { code: 'UNREADABLE', choices: ['leave'] }, findings: [] })
  }
  const way = body.choice === 'correct' ? null : { choice: body.choice, note: body.note ?? null }
  return performEntry(context, actor, { ...entry, said, at }, way)
}

function leftAs({ said, at, findings }: EntryRow) {
  const nothing = { recordedAt: null, loanId: null, holdId: null, dueOn: null, code: null, choices: [] }
  return { ...nothing, state: 'left' as const, findings, said, at, digest: digestOf(said, at) }
}

/** The entry as it is to be read instead; only what it has can be corrected. */
function correct(
  entry: EntryRow,
  correction: SettlementBody['correction'],
  { network }: ActContext,
): EntryRow | Extract<SettleResult, { kind: 'impossible' }> {
  const { said } = entry
  const changes = Object.entries(correction ?? {}).filter(([, value]) => value !== undefined)
  if (said.act === 'unreadable' || changes.length === 0)
    return { kind: 'impossible', path: 'correction', code: 'required' }
  const wrong = changes.find(([field]) => field !== 'branch' && field !== 'patron' && !(field in said))
  if (wrong !== undefined) {
    const expected = Object.keys(said)
      .filter((field) => field !== 'act' && field !== 'reference')
      .join(' | ')
    return { kind: 'impossible', path: `correction.${wrong[0]}`, code: 'not-one-of', expected }
  }
  const next = { ...said, ...Object.fromEntries(changes) } as Said
  const at = next.act === 'unreadable' ? null : instantOf(next.at, network.zone)
  if (at === null)
    return { kind: 'impossible', path: 'correction.at', code: 'wrong-form', expected: 'YYYY-MM-DD HH:mm' }
  // What stood against the entry as it was says nothing about the corrected one.
  return { ...entry, said: next, at, findings: [] }
}
