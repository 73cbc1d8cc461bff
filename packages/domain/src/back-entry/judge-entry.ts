import type { Instant } from '../kernel/index.ts'

/** An act that was done on paper, as far as the record is to be asked about it. */
export type PaperAct = {
  readonly act: 'checkout' | 'return' | 'renewal' | 'hold'
  /** When it was done. */
  readonly at: Instant
}

type LoanThen = {
  readonly patronId: string
  /** When it ended; null: it is still open. */
  readonly returnedAt: Instant | null
  readonly lastRenewedAt: Instant | null
}

/** What the record knows; null where a card, barcode, title or branch names nothing, or where nothing was named. */
export type EntryHistory = {
  readonly now: Instant
  readonly patron: { readonly id: string } | 'unknown' | null
  readonly item: 'known' | 'unknown' | null
  readonly title: 'known' | 'unknown' | null
  readonly branch: 'known' | 'unknown' | null
  /** The loan of the item that was open at the time of the act. */
  readonly loanThen: LoanThen | null
  /** The first loan of the item after that time. */
  readonly lentSince: { readonly patronId: string; readonly at: Instant } | null
}

export type EntryConflictCode =
  | 'PATRON_UNKNOWN'
  | 'ITEM_UNKNOWN'
  | 'TITLE_UNKNOWN'
  | 'BRANCH_UNKNOWN'
  | 'TIME_IMPOSSIBLE'
  | 'REFUSED'
  | 'LENT_TO_OTHER'
  | 'LENT_SINCE'
  | 'RETURNED_SINCE'
  | 'RENEWED_SINCE'
  | 'NOT_ON_LOAN'
  | 'ALREADY_RECORDED'
  | 'UNREADABLE'

export type EntryChoice =
  | 'retry'
  | 'override'
  | 'return-first'
  | 'lend-and-return'
  | 'earlier-return'
  | 'receive'
  | 'correct'
  | 'leave'

/** What stands against it and what would settle that, the proposed way first. */
export type EntryConflict = { readonly code: EntryConflictCode; readonly choices: readonly EntryChoice[] }

/**
 * Does an act entered afterwards go together with what the record already has? Null: it does, and the rules of its time
 * may decide it (docs/operations/back-entry.md). Exactly now is no future; the very moment of the act counts as before it.
 */
export function judgeEntry(entry: PaperAct, history: EntryHistory): EntryConflict | null {
  const unnamed = findUnnamed(history)
  if (unnamed !== null) return { code: unnamed, choices: ['correct', 'retry', 'leave'] }
  if (entry.at > history.now) return { code: 'TIME_IMPOSSIBLE', choices: ['correct', 'leave'] }
  switch (entry.act) {
    case 'checkout':
      return judgeCheckout(entry, history)
    case 'return':
      return judgeReturn(entry, history)
    case 'renewal':
      return judgeRenewal(entry, history)
    case 'hold':
      return null
  }
}

function findUnnamed({ patron, item, title, branch }: EntryHistory): EntryConflictCode | null {
  if (patron === 'unknown') return 'PATRON_UNKNOWN'
  if (item === 'unknown') return 'ITEM_UNKNOWN'
  if (title === 'unknown') return 'TITLE_UNKNOWN'
  return branch === 'unknown' ? 'BRANCH_UNKNOWN' : null
}

function isPatron({ patron }: EntryHistory, id: string): boolean {
  return patron !== null && patron !== 'unknown' && patron.id === id
}

function judgeCheckout(_: PaperAct, history: EntryHistory): EntryConflict | null {
  const { loanThen, lentSince } = history
  if (loanThen !== null) {
    if (isPatron(history, loanThen.patronId)) return { code: 'ALREADY_RECORDED', choices: ['leave', 'correct'] }
    // One that has ended since can't be ended earlier by a loan that comes after it: a person finds out what was so.
    const choices: EntryChoice[] =
      loanThen.returnedAt === null ? ['return-first', 'correct', 'leave'] : ['correct', 'leave']
    return { code: 'LENT_TO_OTHER', choices }
  }
  if (lentSince === null) return null
  // The same reader again: most likely the same act, entered at a desk as well.
  const same = isPatron(history, lentSince.patronId)
  return {
    code: 'LENT_SINCE',
    choices: same ? ['leave', 'lend-and-return', 'correct'] : ['lend-and-return', 'correct', 'leave'],
  }
}

function judgeReturn(entry: PaperAct, { loanThen, lentSince }: EntryHistory): EntryConflict | null {
  if (loanThen !== null && loanThen.returnedAt === null) return null
  if (lentSince !== null) return { code: 'LENT_SINCE', choices: ['leave', 'correct'] }
  if (loanThen === null) return { code: 'NOT_ON_LOAN', choices: ['receive', 'correct', 'leave'] }
  if (loanThen.returnedAt === entry.at) return { code: 'ALREADY_RECORDED', choices: ['leave', 'correct'] }
  return { code: 'RETURNED_SINCE', choices: ['earlier-return', 'leave', 'correct'] }
}

function judgeRenewal(entry: PaperAct, history: EntryHistory): EntryConflict | null {
  const { loanThen, patron } = history
  if (loanThen === null) return { code: 'NOT_ON_LOAN', choices: ['correct', 'retry', 'leave'] }
  if (patron !== null && !isPatron(history, loanThen.patronId)) {
    return { code: 'LENT_TO_OTHER', choices: ['correct', 'leave'] }
  }
  if (loanThen.returnedAt !== null) return { code: 'RETURNED_SINCE', choices: ['leave', 'correct'] }
  if (loanThen.lastRenewedAt === null || loanThen.lastRenewedAt < entry.at) return null
  const code = loanThen.lastRenewedAt === entry.at ? 'ALREADY_RECORDED' : 'RENEWED_SINCE'
  return { code, choices: ['leave', 'correct'] }
}

/** Refused by the rules of its time: gone on with only where every reason may be set aside. */
export function refusedEntry(findings: readonly { readonly level: string }[]): EntryConflict {
  const canOverride =
    findings.length > 0 && findings.every(({ level }) => level === 'overridable' || level === 'confirm')
  return {
    code: 'REFUSED',
    choices: canOverride ? ['override', 'retry', 'correct', 'leave'] : ['retry', 'correct', 'leave'],
  }
}
