import type { ReturnAnswer } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import { memo } from 'react'
import { useBranchName } from '../session/branch.ts'
import { Icon } from '../ui/icon.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { fenOf, sayFen } from '../words/money.ts'
import type { Done } from './answer.ts'
import { PLACES, placeOf } from './destination.ts'
import { sayPlace } from './result-returned.tsx'
import { sayWhen } from './say-time.ts'
import { type DeskWords, deskWords } from './words.ts'

type Props = {
  readonly answer: Done
  /** By the library's clock. */
  readonly time: string
  readonly today: string
}

/** One act; drawn again only if it changes, because the table grows all day beside a scanner. */
export const LogRow = memo(function LogRow({ answer, time, today }: Props) {
  const words = useWords(deskWords)
  return (
    <tr>
      <td className="dim nowrap">{time}</td>
      <td className="nowrap">{words.acts[answer.kind]}</td>
      <td className="log-book">
        <span className="song">{titleOf(answer)}</span>
      </td>
      <td className="dim nowrap hide-tablet">{barcodeOf(answer)}</td>
      <td className="log-outcome">
        <Outcome answer={answer} today={today} />
      </td>
    </tr>
  )
})

function titleOf(answer: Done): string {
  if ('book' in answer) return answer.book.titleText
  return answer.kind === 'refused' ? answer.attempt.book.titleText : answer.reader.name
}

function barcodeOf(answer: Done): string {
  if ('book' in answer) return answer.book.barcode
  return answer.kind === 'refused' ? answer.attempt.book.barcode : answer.reader.card
}

function Outcome({ answer, today }: Omit<Props, 'time'>) {
  const words = useWords(deskWords)
  const language = useLanguage()
  switch (answer.kind) {
    case 'lent':
    case 'renewed':
      return <span>{words.dueOn(sayWhen(answer.loan.due, today, language))}</span>
    case 'returned':
      return <ReturnOutcome back={answer.back} />
    case 'refused':
    case 'not-returned':
      return <span className="soon">{sayReasons(answer.findings, words)}</span>
    case 'renewed-all':
      return <span>{sayRenewals(answer, words)}</span>
    case 'paid':
      return <span>{`${formatMoney(answer.receipt.amount, language)}　${words.receipt(answer.receipt.number)}`}</span>
    default:
      return <span>{words.undone[answer.what]}</span>
  }
}

function ReturnOutcome({ back: { to, charge, hold } }: { readonly back: ReturnAnswer }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const branchName = useBranchName()
  const { place, branch } = placeOf(to)
  const fen = fenOf(charge)
  return (
    <span className={`dst ${PLACES[place].tone}`}>
      <Icon name={PLACES[place].icon} size={18} />
      <span>
        {sayPlace(words, place, branch === null ? '' : branchName(branch))}
        {place === 'hold-shelf' && hold !== undefined ? `　${hold.slot ?? hold.patron}` : ''}
        {fen === 0 ? '' : `　${sayFen(fen, language)}`}
      </span>
    </span>
  )
}

function sayReasons(findings: readonly { readonly message: string }[], words: DeskWords): string {
  return words.refusedIn(findings[0]?.message ?? '', Math.max(0, findings.length - 1))
}

function sayRenewals({ entries }: Extract<Done, { kind: 'renewed-all' }>, words: DeskWords): string {
  const done = entries.filter(({ loan }) => loan !== undefined).length
  return entries.length === 0 ? words.nothingToRenew : words.renewedAll(done, entries.length - done)
}
