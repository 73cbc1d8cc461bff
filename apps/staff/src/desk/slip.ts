import { formatDate, formatInstant, maskName } from '@wenyuan/look'
import type { Language } from '../words/language.ts'
import { fenOf, sayFen } from '../words/money.ts'
import type { AnswerOf, Done, Reader } from './answer.ts'
import type { SlipWords } from './slip-words.ts'

/** What stands on a slip, line by line, whatever it is printed with. */
export type SlipLine =
  | { readonly kind: 'text' | 'strong' | 'small' | 'large'; readonly text: string }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string }
  | { readonly kind: 'rule' }

export type Slip = { readonly title: string; readonly library: string; readonly lines: readonly SlipLine[] }

export type SlipFacts = {
  readonly library: string
  readonly branch: string
  /** By the library's clock. */
  readonly at: string
  readonly language: Language
  readonly words: SlipWords
  readonly methods: Readonly<Record<string, string>>
}

export type Printable = AnswerOf<'lent' | 'renewed' | 'returned' | 'renewed-all' | 'paid'>

/** What stands after all that was undone, oldest first: an undone loan is on no slip. */
export function printableOf(newestFirst: readonly Done[]): readonly Printable[] {
  const gone = new Set<string>()
  const left: Printable[] = []
  for (const answer of newestFirst) {
    if (answer.kind === 'refused' || answer.kind === 'not-returned') continue
    if (answer.kind === 'undone') {
      gone.add(`${answer.what}:${answer.book.barcode}`)
      continue
    }
    const undoneBy =
      answer.kind === 'lent'
        ? `loan:${answer.book.barcode}`
        : answer.kind === 'returned'
          ? `return:${answer.book.barcode}`
          : ''
    if (!gone.delete(undoneBy)) left.unshift(answer)
  }
  return left
}

export function makeSlip(answers: readonly Printable[], reader: Reader | null, facts: SlipFacts): Slip {
  const { library, branch, at, words, language } = facts
  const day = at.slice(0, 10)
  const who = reader === null ? [] : [pair(words.reader, `${maskName(reader.name)} ${lastFour(reader.card)}`)]
  const isLoan = answers.some(({ kind }) => kind === 'lent' || kind === 'renewed' || kind === 'renewed-all')
  return {
    title: titleOf(answers, words),
    library,
    lines: [
      { kind: 'text', text: branch },
      pair(words.at, `${formatDate(day, day, language)} ${at.slice(11, 16)}`),
      ...who,
      { kind: 'rule' },
      ...answers.flatMap((answer) => linesOf(answer, facts)),
      ...(answers.length > 1 ? [{ kind: 'rule' } as const, text(words.count(answers.length))] : []),
      ...(isLoan ? [{ kind: 'small', text: words.thanks } as const] : []),
    ],
  }
}

function titleOf(answers: readonly Printable[], words: SlipWords): string {
  const kinds = new Set(answers.map(({ kind }) => (kind === 'renewed' || kind === 'renewed-all' ? 'lent' : kind)))
  if (kinds.size !== 1) return words.deskSlip
  if (kinds.has('lent')) return words.loanSlip
  if (kinds.has('paid')) return words.receipt
  const [only] = answers
  return answers.length === 1 && only?.kind === 'returned' && only.back.hold !== undefined
    ? words.holdSlip
    : words.returnSlip
}

function linesOf(answer: Printable, facts: SlipFacts): readonly SlipLine[] {
  const { words } = facts
  switch (answer.kind) {
    case 'lent':
    case 'renewed': {
      const { titleText, barcode } = answer.book
      return [
        strong(titleText),
        pair(
          `${answer.kind === 'lent' ? words.lent : words.renewed} ${barcode}`,
          `${words.due} ${sayDue(answer.loan.due, facts)}`,
        ),
      ]
    }
    case 'renewed-all':
      return answer.entries.flatMap(({ titleText, item, loan }) =>
        loan === undefined
          ? []
          : [strong(titleText), pair(`${words.renewed} ${item}`, `${words.due} ${sayDue(loan.due, facts)}`)],
      )
    case 'returned':
      return linesOfReturn(answer, facts)
    default:
      return linesOfPayment(answer, facts)
  }
}

function linesOfReturn({ book, back }: AnswerOf<'returned'>, facts: SlipFacts): readonly SlipLine[] {
  const { words, language } = facts
  const chargeFen = fenOf(back.charge)
  const damageFen = fenOf(back.damageCharge ?? '0.00')
  const late = back.overdueDays > 0 ? words.overdue(back.overdueDays) : ''
  return [
    strong(book.titleText),
    pair(`${words.returned} ${book.barcode}`, late),
    ...(chargeFen > 0 ? [pair(words.charge, sayFen(chargeFen, language))] : []),
    ...(damageFen > 0 ? [pair(words.damage, sayFen(damageFen, language))] : []),
    ...(chargeFen > 0 ? (back.explained ?? []).map((step) => ({ kind: 'small', text: step.text }) as const) : []),
    ...(back.hold === undefined
      ? []
      : [
          { kind: 'large', text: lastFour(back.hold.patron) } as const,
          ...(back.hold.slot === null ? [] : [pair(words.slot, back.hold.slot)]),
          ...(back.hold.until === null ? [] : [pair(words.heldUntil, sayDue(back.hold.until, facts))]),
        ]),
  ]
}

function linesOfPayment({ receipt, givenFen }: AnswerOf<'paid'>, facts: SlipFacts): readonly SlipLine[] {
  const { words, language, methods } = facts
  const amountFen = fenOf(receipt.amount)
  const balanceFen = fenOf(receipt.balance)
  return [
    pair(words.number, receipt.number),
    pair(words.amount, sayFen(amountFen, language)),
    pair(words.method, methods[receipt.method] ?? receipt.method),
    ...(givenFen === null
      ? []
      : [pair(words.given, sayFen(givenFen, language)), pair(words.change, sayFen(givenFen - amountFen, language))]),
    ...(balanceFen > 0 ? [pair(words.owed, sayFen(balanceFen, language))] : []),
    ...(balanceFen < 0 ? [pair(words.credit, sayFen(-balanceFen, language))] : []),
  ]
}

function sayDue(due: string, { at, language }: SlipFacts): string {
  const today = at.slice(0, 10)
  // On paper a day stays a day: “tomorrow” is wrong the day after.
  return due.includes('T') ? formatInstant(due, '1000-01-01', language) : formatDate(due, today, language)
}

function lastFour(card: string): string {
  return card.slice(-4)
}

function text(words: string): SlipLine {
  return { kind: 'text', text: words }
}

function strong(words: string): SlipLine {
  return { kind: 'strong', text: words }
}

function pair(left: string, right: string): SlipLine {
  return { kind: 'pair', left, right }
}
