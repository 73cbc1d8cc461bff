import type { Problem } from '@wenyuan/contract'
import type { Answer, Attempt, Book, HowLent, Reader } from './answer.ts'
import { forgetReader, tell } from './desk-call.ts'
import { say } from './desk-state.ts'
import { placeOfDesk } from './place-of-desk.ts'
import type { JobEnd } from './scan-queue.ts'
import { bodyOfTerms, type Identity, PLAIN_TERMS, type Terms } from './terms.ts'

export type Override = { readonly codes: readonly string[]; readonly reason: string }

function finish(answer: Answer): JobEnd {
  say(answer)
  forgetReader()
  return 'done'
}

export function refusalOf(attempt: Attempt, problem: Problem): Answer {
  if (problem.reasons === undefined) return { kind: 'problem', about: attempt.book.titleText, problem }
  return { kind: 'refused', attempt, findings: problem.reasons, helps: problem.helps ?? [] }
}

type Lending = {
  readonly book: Book
  readonly reader: Reader
  readonly key: string
  readonly how?: HowLent
  /** As they were when the item was scanned: sent again, the act is the same. */
  readonly terms?: Terms
}

export async function lend(
  { book, reader, key, how = 'plain', terms = PLAIN_TERMS }: Lending,
  override?: Override,
): Promise<JobEnd> {
  const told = await tell('checkOutItem', {
    key,
    body: {
      item: book.barcode,
      patron: reader.card,
      ...placeOfDesk(),
      ...bodyOfTerms(terms),
      ...overrideOf(override),
    },
  })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'problem') {
    if (told.problem.reasons?.some(({ code }) => code === 'ITEM_ON_LOAN_TO_SAME_PATRON')) {
      return finish({ kind: 'has-it', book, reader })
    }
    return finish(refusalOf({ act: 'checkout', book, reader, terms }, told.problem))
  }
  return finish({ kind: 'lent', book, reader, loan: told.body, how: override?.reason ? 'overridden' : how })
}

/** What the wire calls the codes and the reason. */
function overrideOf(override: Override | undefined) {
  if (override === undefined) return {}
  const { codes, reason } = override
  return { override: codes as never[], ...(reason === '' ? {} : { reason }) }
}

export type Condition = 'good' | 'worn' | 'stained' | 'pages-missing' | 'damaged'
export type Severity = 'minor' | 'moderate' | 'severe'
export type Seen = {
  readonly condition: Condition
  readonly severity: Severity | null
  readonly note: string
  readonly photos: readonly string[]
}

type Receiving = {
  readonly book: Book
  readonly key: string
  readonly effectiveAt: string | null
  readonly seen?: Seen
  /** It counts from when it was first taken back, which nobody has chosen: not worth saying. */
  readonly isAgain?: boolean
}

export async function takeBack({ book, key, effectiveAt, seen, isAgain = false }: Receiving): Promise<JobEnd> {
  const told = await tell('returnItem', {
    key,
    body: {
      item: book.barcode,
      ...placeOfDesk(),
      ...(effectiveAt === null ? {} : { effectiveAt }),
      ...(seen === undefined ? {} : { condition: seen.condition }),
      ...(seen === undefined || seen.severity === null ? {} : { severity: seen.severity }),
      ...(seen === undefined || seen.note === '' ? {} : { note: seen.note }),
      ...(seen === undefined || seen.photos.length === 0 ? {} : { photos: [...seen.photos] }),
    },
  })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'ok')
    return finish({ kind: 'returned', book, back: told.body, effectiveAt: isAgain ? null : effectiveAt })
  const { reasons } = told.problem
  if (reasons !== undefined) return finish({ kind: 'not-returned', book, findings: reasons, effectiveAt })
  return finish({ kind: 'problem', about: book.titleText, problem: told.problem })
}

type Renewing = {
  readonly book: Book
  readonly reader: Reader
  readonly loanId: string
  readonly key: string
  readonly identity?: Identity | null
}

function checkOf(identity: Identity | null | undefined) {
  return identity == null ? {} : { identityCheck: identity }
}

export async function renew({ book, reader, loanId, key, identity }: Renewing, override?: Override): Promise<JobEnd> {
  const body = { ...overrideOf(override), ...checkOf(identity) }
  const told = await tell('renewLoan', { key, params: { id: loanId }, body })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'ok') return finish({ kind: 'renewed', book, reader, loan: told.body })
  return finish(refusalOf({ act: 'renew', book, reader, loanId, identity: identity ?? null }, told.problem))
}

/** The open loan of this item among the reader's own. */
export async function findLoan(reader: Reader, barcode: string): Promise<string | null | 'unsent'> {
  let cursor: string | null = null
  do {
    const told: Awaited<ReturnType<typeof tell<'listPatronLoans'>>> = await tell('listPatronLoans', {
      params: { id: reader.id },
      query: { limit: 200, ...(cursor === null ? {} : { cursor }) },
    })
    if (told.kind === 'unsent') return 'unsent'
    if (told.kind === 'problem') return null
    const found = told.body.items.find(({ item }) => item === barcode)
    if (found !== undefined) return found.id
    cursor = told.body.nextCursor
  } while (cursor !== null)
  return null
}

export async function renewAll(reader: Reader, key: string, identity: Identity | null): Promise<JobEnd> {
  const loans = await tell('listPatronLoans', { params: { id: reader.id }, query: { limit: 200 } })
  if (loans.kind === 'unsent') return 'unsent'
  const titleOf = new Map(loans.kind === 'ok' ? loans.body.items.map(({ id, titleText }) => [id, titleText]) : [])
  const told = await tell('renewPatronLoans', { key, params: { id: reader.id }, body: checkOf(identity) })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'problem') return finish({ kind: 'problem', about: reader.name, problem: told.problem })
  const entries = told.body.items.map((entry) => ({ ...entry, titleText: titleOf.get(entry.id) ?? entry.item }))
  return finish({ kind: 'renewed-all', reader, entries })
}

export async function undo(answer: Answer, key: string): Promise<JobEnd> {
  if (answer.kind === 'lent') {
    const told = await tell('undoLoan', { key, params: { id: answer.loan.id }, body: {} })
    return undone(told, { kind: 'undone', book: answer.book, what: 'loan' })
  }
  if (answer.kind === 'returned' && answer.back.id !== null) {
    const told = await tell('undoReturn', { key, params: { id: answer.back.id }, body: {} })
    return undone(told, { kind: 'undone', book: answer.book, what: 'return' })
  }
  return 'done'
}

type UndoTold =
  | { readonly kind: 'ok' }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'problem'; readonly problem: Problem }

function undone(told: UndoTold, answer: Extract<Answer, { kind: 'undone' }>): JobEnd {
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'ok') return finish(answer)
  return finish({ kind: 'problem', about: answer.book.titleText, problem: told.problem })
}

/** The return once more, with what was seen of the item: the first is taken back, because its charge may differ. */
export async function returnWithCondition(
  answer: Extract<Answer, { kind: 'returned' }>,
  seen: Seen,
  key: string,
): Promise<JobEnd> {
  const { book, back, effectiveAt } = answer
  if (back.id !== null) {
    const told = await tell('undoReturn', { key: `${key}-undo`, params: { id: back.id }, body: {} })
    if (told.kind === 'unsent') return 'unsent'
    if (told.kind === 'problem') return finish({ kind: 'problem', about: book.titleText, problem: told.problem })
  }
  // As of the time it was first taken back: the minute between is not the reader's.
  const at = effectiveAt ?? back.loan?.effectiveReturnAt ?? null
  return takeBack({ book, key, effectiveAt: at, seen, isAgain: effectiveAt === null })
}
