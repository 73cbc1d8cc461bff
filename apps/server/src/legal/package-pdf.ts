import type { Language } from '@wenyuan/contract'
import { type Column, createPaper, type Paper } from '../pdf/index.ts'
import { TASK_WORDS } from '../tasks/index.ts'
import type { Gathered } from './gather-package.ts'
import { LEGAL_WORDS, type LegalWords } from './legal-words.ts'

const LINES: readonly Column[] = [
  { share: 0.16 },
  { share: 0.52 },
  { share: 0.16, align: 'right' },
  { share: 0.16, align: 'right' },
]
const TOLD: readonly Column[] = [{ share: 0.24 }, { share: 0.76 }]

export type PackageHead = {
  readonly network: string
  readonly madeAt: string
  readonly at: Date
  readonly fingerprint: string
  readonly language: Language
}

/** The package as people read it; the JSON beside it is the same, whole. */
export function packagePdf(
  gathered: Gathered,
  { network, madeAt, at, fingerprint, language }: PackageHead,
): Promise<Buffer> {
  const words = LEGAL_WORDS[language]
  const paper = createPaper({ size: 'A4', title: words.title, madeAt: at, footer: `${network}　${minute(madeAt)}` })
  const { patron, account, notices, contacts, events } = gathered
  paper.heading(words.title)
  paper.paragraph(network, 'grey')
  paper.rule()
  paper.pair(words.reader, patron.name)
  paper.pair(words.card, patron.card ?? '')
  paper.pair(words.phone, patron.phone ?? '')
  paper.pair(words.registered, patron.expires ?? '')
  paper.pair(words.madeAt, minute(madeAt))
  paper.pair(words.key, fingerprint)
  paper.subheading(words.loans)
  if (gathered.loans.length === 0) paper.paragraph(words.none, 'grey')
  for (const loan of gathered.loans) writeLoan(paper, loan, words)
  paper.subheading(words.account)
  const rows = account.lines.map((line) => [
    ...[minute(line.at).slice(0, 10), line.explained.map(({ text }) => text).join('\n') || line.kind],
    ...[line.amount, line.balance],
  ])
  paper.table(LINES, rows, [words.day, words.what, words.amount, words.balance])
  paper.rule()
  paper.pair(words.owed, account.owed, 'bold')
  paper.pair(words.credit, account.credit)
  paper.pair(words.deposit, account.deposit)
  paper.subheading(words.notices)
  paper.table(
    TOLD,
    notices.length === 0 ? [['', words.none]] : notices.map(({ at: sent, text }) => [minute(sent), text]),
  )
  paper.subheading(words.contacts)
  const { kinds, outcomes } = TASK_WORDS[language]
  const told = contacts.map(({ openedAt, kind, outcome, note }) => [
    minute(openedAt ?? ''),
    [named(kinds, kind), named(outcomes, outcome), note]
      .filter((part) => part !== null && part !== undefined)
      .join('　'),
  ])
  paper.table(TOLD, told.length === 0 ? [['', words.none]] : told)
  paper.subheading(words.events)
  paper.paragraph(words.eventsNote(events.length, events.filter(({ seal }) => seal !== null).length))
  return paper.finish()
}

function writeLoan(paper: Paper, loan: Gathered['loans'][number], words: LegalWords): void {
  paper.paragraph(`《${loan.titleText}》　${loan.item}　${loan.number}`)
  paper.pair(words.lent, minute(loan.checkedOutAt))
  paper.pair(words.due, minute(loan.due))
  paper.pair(words.returned, loan.returnedAt === null ? words.notReturned : minute(loan.returnedAt))
  paper.pair(words.charge, loan.charge)
  for (const { text } of [...loan.dueExplained, ...(loan.chargeExplained ?? [])]) paper.paragraph(text, 'grey')
  paper.gap()
}

/** A kind without a name is told by its code. */
function named(names: Readonly<Record<string, string>>, code: string | null | undefined): string | null {
  if (code === null || code === undefined) return null
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ')
}
