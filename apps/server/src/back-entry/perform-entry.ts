import { createHash } from 'node:crypto'
import type { BackEntryChoice } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type EntryConflict, type EntryConflictCode, judgeEntry, refusedEntry } from '@wenyuan/domain/back-entry'
import type { Finding } from '@wenyuan/domain/circulation'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type ActCommand, type ActContext, type Outcome, performActs } from '../circulation/index.ts'
import type { EntryRow } from './back-entries-store.ts'
import { type KnownHistory, readHistory } from './entry-history.ts'
import type { Said } from './entry-said.ts'

export type EntryDone = {
  readonly kind: 'performed'
  readonly loanId: string | null
  readonly holdId: string | null
  readonly dueOn: LocalDate | null
}
export type EntryStopped = {
  readonly kind: 'conflict'
  readonly conflict: EntryConflict
  readonly findings: readonly Finding[]
}
export type EntryResult = EntryDone | EntryStopped

/** How an entry is to be done; null: as it stands, if nothing is against it. */
export type Way = { readonly choice: BackEntryChoice; readonly note: string | null } | null

type ReadableSaid = Exclude<Said, { act: 'unreadable' }>
type Entry = Pick<EntryRow, 'batch_id' | 'n' | 'tries' | 'findings'> & {
  readonly said: ReadableSaid
  readonly at: Instant
}

/**
 * Decides one entry as of its time and performs it, or says what stands against it. Under the same number of tries it is
 * done once, also when the program died before it could note what came of it.
 */
export async function performEntry(context: ActContext, actor: Actor, entry: Entry, way: Way): Promise<EntryResult> {
  const history = await readHistory(context.network, context.network.db, entry)
  const conflict = judgeEntry({ act: entry.said.act, at: entry.at }, history)
  if (conflict !== null && !settles(way, conflict)) return { kind: 'conflict', conflict, findings: [] }
  if (way?.choice === 'earlier-return' && history.loanThenId !== null) {
    const undo = { act: 'undo-return', actor, loanId: history.loanThenId, reason: way.note ?? undefined } as const
    const undone = await perform(context, entry, undo, 'undo')
    if (undone.kind !== 'performed') return undone
  }
  const done = await perform(contextOf(context, entry), entry, commandOf(actor, entry, { history, way }), 'act')
  if (done.kind === 'performed' || conflict === null) return done
  // The way was right and the rules stand against it: both are still to be chosen from.
  const choices = [...new Set([...conflict.choices, ...done.conflict.choices])]
  return { ...done, conflict: { code: done.conflict.code, choices } }
}

const MEANT_FOR: Readonly<Partial<Record<BackEntryChoice, readonly EntryConflictCode[]>>> = {
  'return-first': ['LENT_TO_OTHER'],
  'lend-and-return': ['LENT_SINCE'],
  'earlier-return': ['RETURNED_SINCE'],
  receive: ['NOT_ON_LOAN'],
}

function settles(way: Way, conflict: EntryConflict): boolean {
  if (way === null || !conflict.choices.includes(way.choice)) return false
  return MEANT_FOR[way.choice]?.includes(conflict.code) === true
}

/** A return says itself from when it counts; everything else is decided in the world of its time. */
function contextOf(context: ActContext, { said, at }: Entry): ActContext {
  return said.act === 'return' ? context : { ...context, asOf: at }
}

function commandOf(
  actor: Actor,
  { said, at, findings }: Entry,
  { history, way }: { readonly history: KnownHistory; readonly way: Way },
): ActCommand {
  const common = { actor, branch: said.branch, terminal: 'back-entry' }
  // What a person has seen against it and goes on past; the rules say which of it may be set aside, and by whom.
  const seen = way?.choice === 'override' || way?.choice === 'return-first' ? findings.map(({ code }) => code) : []
  const override = way?.choice === 'return-first' ? ['ITEM_ON_LOAN', ...seen] : seen
  const overriding = { override, reason: way?.note ?? undefined, alsoLoans: history.patronsLoansSince }
  switch (said.act) {
    case 'checkout':
      if (way?.choice === 'lend-and-return' && history.lentSince !== null) {
        const until = history.lentSince.at
        return { act: 'past-loan', ...common, patron: { card: said.patron }, barcode: said.item, until }
      }
      return { act: 'checkout', ...common, ...overriding, patron: { card: said.patron }, barcode: said.item }
    case 'return':
      return { act: 'return', ...common, barcode: said.item, effective: at }
    case 'renewal':
      return { act: 'renew', ...common, ...overriding, loan: { barcode: said.item } }
    case 'hold': {
      const { pickup, title } = said
      return { act: 'hold', ...common, ...overriding, patron: { card: said.patron }, on: { titleId: title }, pickup }
    }
  }
}

async function perform(context: ActContext, entry: Entry, command: ActCommand, part: string): Promise<EntryResult> {
  const key = `back-entry:${entry.batch_id}:${entry.n}:${entry.tries}:${part}`
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([key, entry.said]))
    .digest()
  const render = (outcome: Outcome) => ({ status: 200, value: resultOf(outcome) })
  const [performed] = await performActs(context, [{ ...command, key: { key, bodyHash }, render }])
  if (performed === undefined || !('rendered' in performed) || performed.rendered === null) {
    throw new Error('an act entered afterwards gave no answer')
  }
  return performed.rendered.value as EntryResult
}

function resultOf(outcome: Outcome): EntryResult {
  switch (outcome.kind) {
    case 'checked-out':
    case 'renewed':
    case 'past-loan':
      return { kind: 'performed', loanId: outcome.loan.id, holdId: null, dueOn: outcome.loan.dueOn }
    case 'returned':
    case 'undone':
      return { kind: 'performed', loanId: outcome.loan?.id ?? null, holdId: null, dueOn: null }
    case 'hold-placed':
      return { kind: 'performed', loanId: null, holdId: outcome.hold.id, dueOn: null }
    case 'refused': {
      const findings = outcome.findings.filter(({ level }) => level !== 'notice')
      return { kind: 'conflict', conflict: refusedEntry(findings), findings }
    }
    default: {
      const findings: Finding[] = outcome.kind === 'forbidden' ? [{ code: 'NOT_PERMITTED', level: 'block' }] : []
      return { kind: 'conflict', conflict: refusedEntry(findings), findings }
    }
  }
}
