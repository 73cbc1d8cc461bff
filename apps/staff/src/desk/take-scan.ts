import type { ItemView, LookupAnswer, OperationAnswer } from '@wenyuan/contract'
import { queryClient } from '../api/query-client.ts'
import { findLoan, lend, renew, takeBack } from './acts.ts'
import type { Book, NeedsReader, Reader } from './answer.ts'
import { forgetReader, tell } from './desk-call.ts'
import { changeDesk, deskNow, say, scans, seat } from './desk-state.ts'
import type { Mode } from './modes.ts'
import type { JobEnd } from './scan-queue.ts'
import type { Identity } from './terms.ts'

/** As the contract begins a digital card (cardCodePrefix); told here so that the desk needn't load its schemas. */
const CARD_CODE_PREFIX = 'WYC.'
/** The contract's MAX_QUERY_LENGTH and MAX_CARD_CODE_LENGTH: longer ones are no scan. */
export const MAX_SCAN_LENGTH = 200

type Scan = { readonly text: string; readonly mode: Mode; readonly key: string }
type Act = () => Promise<JobEnd>

/** Puts what was scanned or typed into the queue. The mode is that of the moment; who is at the desk, of its turn. */
export function takeScan(raw: string): void {
  const text = cleanScan(raw)
  if (text === '') return
  if (text.length > MAX_SCAN_LENGTH) {
    say({ kind: 'too-long', length: text.length })
    return
  }
  scans.add({ text, run: runOf({ text, mode: deskNow().mode, key: crypto.randomUUID() }) })
}

/**
 * Once it is known what a scan means, that is what is sent, however often it has to be: asked again, an act of which only
 * the answer was lost would look like another's.
 */
function runOf(scan: Scan): Act {
  let act: Act | null = null
  return async () => {
    if (act !== null) return act()
    const meant = await understand(scan)
    if (typeof meant === 'string') return meant
    act = meant
    return act()
  }
}

/** Scanners add line ends and tabs, people paste what they copied; none of that is part of a code or a name. */
export function cleanScan(raw: string): string {
  return raw.replace(/\p{Cc}+/gu, ' ').trim()
}

async function understand({ text, mode, key }: Scan): Promise<JobEnd | Act> {
  if (text.startsWith(CARD_CODE_PREFIX)) return redeem(text, key)
  const told = await tell('lookUp', { query: { q: text } })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'problem') {
    say({ kind: 'problem', about: text, problem: told.problem })
    return 'done'
  }
  return follow(told.body, { text, mode, key })
}

async function follow(found: LookupAnswer, { text, mode, key }: Scan): Promise<JobEnd | Act> {
  const [patron] = found.patrons
  const [item] = found.items
  if (found.exact === 'patron' && patron !== undefined) return openReader(patron, key)
  if (found.exact === 'item' && item !== undefined) return actOn(item, mode, key)
  const [only] = found.titles
  if (found.exact === 'title' && only !== undefined) return showCopies(only.title.id)
  if (found.patrons.length === 0 && found.titles.length === 0) say({ kind: 'unknown', text })
  else say({ kind: 'matches', text, patrons: found.patrons, titles: found.titles })
  return 'done'
}

async function redeem(code: string, key: string): Promise<JobEnd> {
  const told = await tell('redeemCardCode', { key, body: { code } })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'ok') return openReader(told.body, key)
  say({ kind: 'problem', about: '', problem: told.problem })
  return 'done'
}

/** Opens the reader; an item that was waiting for one is lent. */
export async function openReader({ id, card, name }: Reader, key: string): Promise<JobEnd> {
  const { answer } = deskNow()
  const reader = { id, card, name }
  seat(reader)
  forgetReader()
  // Its own key: the scan's may have been used for the digital card.
  if (answer?.kind === 'needs-reader') return actForReader(answer.book, answer.mode, reader, `${key}-item`)
  say({ kind: 'reader', reader })
  return 'done'
}

function actForReader(book: Book, mode: NeedsReader, reader: Reader, key: string): Promise<JobEnd> {
  if (mode === 'renew') return renewOf(book, reader, key)
  return lend({ book, reader, key, how: mode === 'pickup' ? 'pickup' : 'plain' })
}

export function bookOf({ barcode, titleId, titleText, shelf }: ItemView): Book {
  return { barcode, titleId, titleText, shelf }
}

function actOn(item: ItemView, mode: Mode, key: string): JobEnd | Act {
  const { reader, effectiveAt, terms, identity } = deskNow()
  const book = bookOf(item)
  if (mode === 'return' || (mode === 'auto' && reader === null)) return () => takeBack({ book, key, effectiveAt })
  if (reader === null && mode === 'renew') return () => renewWithoutCard(item, key)
  if (reader === null) {
    say({ kind: 'needs-reader', book, item, mode: mode === 'auto' ? 'checkout' : mode })
    return 'done'
  }
  if (mode === 'renew') return () => renewOf(book, reader, key, identity)
  if (isTheirLoan(item, reader)) {
    say({ kind: 'has-it', book, reader })
    return 'done'
  }
  const isSetAside = item.status === 'on_hold_shelf'
  if (mode === 'pickup' && !isSetAside) {
    say({ kind: 'not-set-aside', book, reader })
    return 'done'
  }
  return () => lend({ book, reader, key, how: isSetAside ? 'pickup' : 'plain', terms })
}

/** Known from what the panel shows: asking the server to lend it again would leave a refusal in the record. */
function isTheirLoan({ loan }: ItemView, reader: Reader): boolean {
  const asked = ['listPatronLoans', { params: { id: reader.id }, query: { limit: 200 } }]
  const shown = queryClient.getQueryData<OperationAnswer<'listPatronLoans'>>(asked)
  return loan !== undefined && shown?.items.some(({ id }) => id === loan) === true
}

/** By phone, or with the item in hand and the card at home: the loan says whose it is. */
async function renewWithoutCard(item: ItemView, key: string): Promise<JobEnd> {
  const book = bookOf(item)
  if (item.loan === undefined) {
    say(item.status === 'on_loan' ? { kind: 'needs-reader', book, item, mode: 'renew' } : { kind: 'not-lent', book })
    return 'done'
  }
  const loan = await tell('getLoan', { params: { id: item.loan } })
  if (loan.kind === 'unsent') return 'unsent'
  const card = loan.kind === 'ok' ? loan.body.patron : ''
  const whose = card === '' ? loan : await tell('lookUp', { query: { q: card } })
  if (whose.kind === 'unsent') return 'unsent'
  const found = whose.kind === 'ok' && 'patrons' in whose.body ? whose.body.patrons[0] : undefined
  if (found !== undefined) return renew({ book, reader: found, loanId: item.loan, key })
  say({ kind: 'needs-reader', book, item, mode: 'renew' })
  return 'done'
}

export async function renewOf(
  book: Book,
  reader: Reader,
  key: string,
  identity: Identity | null = null,
): Promise<JobEnd> {
  const loanId = await findLoan(reader, book.barcode)
  if (loanId === 'unsent') return 'unsent'
  if (loanId !== null) return renew({ book, reader, loanId, key, identity })
  say({ kind: 'not-their-loan', book, reader })
  return 'done'
}

export async function showCopies(titleId: string): Promise<JobEnd> {
  const told = await tell('getTitle', { params: { id: titleId } })
  if (told.kind === 'unsent') return 'unsent'
  if (told.kind === 'ok') say({ kind: 'copies', title: told.body, items: told.body.items })
  else say({ kind: 'problem', about: '', problem: told.problem })
  return 'done'
}

/** A copy chosen from a list: who reads a title's copies means to lend one, unless the mode says otherwise. */
export function takeCopy(barcode: string, isOnLoan: boolean): Act {
  const { mode } = deskNow()
  const meant: Mode = mode === 'auto' && !isOnLoan ? 'checkout' : mode
  return runOf({ text: barcode, mode: meant, key: crypto.randomUUID() })
}

export function leaveReader(): void {
  seat(null)
  changeDesk({ answer: null })
}
