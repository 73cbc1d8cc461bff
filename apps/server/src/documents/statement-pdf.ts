import type { Language } from '@wenyuan/contract'
import { formatYuan, type Instant, type LocalDate, type Zone } from '@wenyuan/domain/kernel'
import { type AccountEntry, type ReadAccountResult, viewLine } from '../account/index.ts'
import { type Column, createPaper } from '../pdf/index.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { type Letterhead, minuteOf } from './letterhead.ts'
import { nameLine } from './name-line.ts'

const COLUMNS: readonly Column[] = [
  { share: 0.16 },
  { share: 0.52 },
  { share: 0.16, align: 'right' },
  { share: 0.16, align: 'right' },
]

export type Statement = {
  readonly account: Extract<ReadAccountResult, { kind: 'account' }>
  /** Titles of the loans that lines are about, by loan. */
  readonly titles: ReadonlyMap<string, string>
  readonly from: LocalDate | null
  readonly to: LocalDate
  readonly madeAt: Instant
}

/** An account between two days: what came before as one line, each line with the balance after it, each charge explained. */
export function statementPdf(statement: Statement, head: Letterhead): Promise<Buffer> {
  const { language, zone } = head
  const words = DOCUMENT_WORDS[language]
  const { from, to, madeAt, account } = statement
  const entries = account.entries.toReversed()
  const before = entries.filter((entry) => from !== null && zone.dateOf(entry.at) < from)
  const within = entries.slice(before.length).filter((entry) => zone.dateOf(entry.at) <= to)
  const paper = createPaper({
    size: 'A4',
    title: words.statement,
    madeAt: new Date(madeAt),
    footer: `${head.library}　${words.madeAt(minuteOf(madeAt, zone))}`,
  })
  paper.heading(words.statement)
  paper.paragraph(head.library, 'grey')
  paper.rule()
  paper.pair(words.reader, head.reader)
  paper.pair(words.day, words.period(from, to))
  const carriedFen = before.at(-1)?.balanceFen ?? 0
  const carried = from === null ? [] : [[from, words.carried, '', formatYuan(carriedFen)]]
  const rows = within.map((entry) => rowOf(entry, statement.titles, { language, zone }))
  paper.table(COLUMNS, [...carried, ...rows], [words.day, words.what, words.amount, words.balance])
  if (within.length === 0) paper.paragraph(words.none, 'grey')
  paper.rule()
  const { owedFen, creditFen, depositFen } = account.settled
  paper.pair(words.owed, formatYuan(owedFen), 'bold')
  paper.pair(words.credit, formatYuan(creditFen))
  paper.pair(words.deposit, formatYuan(depositFen))
  const charges = within.filter(({ kind }) => kind === 'charge')
  if (charges.length > 0) paper.subheading(words.explained)
  for (const charge of charges) {
    const steps = viewLine(charge, { language, zone }).explained.map(({ text }) => text)
    paper.paragraph(`${zone.dateOf(charge.at)}　${named(charge, statement.titles, language)}`)
    if (steps.length > 0) paper.paragraph(steps.join('\n'), 'grey')
    paper.gap()
  }
  return paper.finish()
}

function named(entry: AccountEntry, titles: ReadonlyMap<string, string>, language: Language): string {
  return nameLine({ ...entry, title: titles.get(entry.loanId ?? '') ?? null }, language)
}

function rowOf(
  entry: AccountEntry,
  titles: ReadonlyMap<string, string>,
  { language, zone }: { language: Language; zone: Zone },
): string[] {
  const receipt = entry.receipt === null ? '' : ` ${entry.receipt.number}`
  const what = `${named(entry, titles, language)}${receipt}`
  return [zone.dateOf(entry.at), what, formatYuan(entry.amountFen), formatYuan(entry.balanceFen)]
}
