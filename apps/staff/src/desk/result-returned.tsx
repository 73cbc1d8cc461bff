import { maskName } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { useBranchName } from '../session/branch.ts'
import { StepList } from '../ui/reasons.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { fenOf, sayFen } from '../words/money.ts'
import type { AnswerOf } from './answer.ts'
import { ConditionRow } from './condition-row.tsx'
import { PLACES, type Place, placeOf } from './destination.ts'
import { useLibraryClock } from './library-clock.ts'
import { useHandsOf } from './loan-marks.tsx'
import { ResultActions } from './result-actions.tsx'
import { ResultHead } from './result-head.tsx'
import { sayCountedFrom, sayWhen } from './say-time.ts'
import { useTitle } from './titles-of.ts'
import { type DeskWords, deskWords } from './words.ts'

type Props = { readonly answer: AnswerOf<'returned'> }

export function ReturnedResult({ answer }: Props) {
  const words = useWords(deskWords)
  const branchName = useBranchName()
  const { book, back } = answer
  const { place, branch } = placeOf(back.to)
  const { icon, tone, edge } = PLACES[place]
  const verb = sayPlace(words, place, branch === null ? '' : branchName(branch))
  return (
    <div className={`res ${edge}`}>
      <ResultHead tone={tone} icon={icon} verb={verb} title={book.titleText} sub={useSub(answer)} book={book}>
        <Slot answer={answer} place={place} branch={branch} />
      </ResultHead>
      <div className="deriv">
        <HeldFor answer={answer} />
        <ResultActions answer={answer} />
      </div>
      <Charges answer={answer} />
      <ConditionRow answer={answer} />
    </div>
  )
}

export function sayPlace(words: DeskWords, place: Place, branch: string): string {
  switch (place) {
    case 'transit':
      return words.transit(branch)
    case 'hold-shelf':
      return words.holdShelf
    default:
      return words[place]
  }
}

function useSub({ book, back }: AnswerOf<'returned'>): string {
  const words = useWords(deskWords)
  const { loan } = back
  const handsOf = useHandsOf()
  if (loan === undefined) return `${book.barcode}　${words.notOnLoan}`
  const late = back.overdueDays > 0 ? words.overdueBy(back.overdueDays) : words.notOverdue
  const parts = [book.barcode, words.returnedFrom(loan.patron), handsOf(loan), late]
  return parts.filter((part) => part !== '').join('　')
}

type SlotProps = Props & { readonly place: Place; readonly branch: string | null }

/** The word to be seen from the trolley: the shelf, whom it waits for, or the branch. */
function Slot({ answer, place, branch }: SlotProps) {
  const words = useWords(deskWords)
  const branchName = useBranchName()
  const title = useTitle(answer.book.titleId)
  const { hold } = answer.back
  const { shelf } = answer.book
  if (place === 'transit' && branch !== null)
    return <SlotSign label={words.transitSlot} sign={branchName(branch)} tone="info" />
  if (place === 'hold-shelf' && hold !== undefined) {
    return hold.slot === null ? (
      <SlotSign label={words.holdSlot} sign={hold.patron} tone="ok" />
    ) : (
      <SlotSign label={words.shelfPlace} sign={hold.slot} tone="ok" />
    )
  }
  if (place !== 'shelf') return null
  if (shelf !== null) return <SlotSign label={words.shelfSlot} sign={shelf} tone="ink" />
  if (title?.classNumber) return <SlotSign label={words.callNumber} sign={title.classNumber} tone="ink" />
  return null
}

/** Longer ones are words, not a number: smaller, so that the title keeps its room. */
const LONG_SIGN = 10

function SlotSign({ label, sign, tone }: { readonly label: string; readonly sign: string; readonly tone: string }) {
  return (
    <div className={`slot ${sign.length > LONG_SIGN ? 'slot--long ' : ''}${tone}`}>
      <span>{label}</span>
      <b>{sign}</b>
    </div>
  )
}

function HeldFor({ answer }: Props) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const { hold } = answer.back
  const found = useAsk('getHold', { params: { id: hold?.id ?? '0' } }, { enabled: hold !== undefined })
  const counted = answer.effectiveAt === null ? null : answer.effectiveAt
  return (
    <div className="grow deriv-steps">
      {hold === undefined ? null : (
        <>
          <span>{words.heldFor}</span>
          <b>
            {[found.data?.patronName === undefined ? '' : maskName(found.data.patronName), hold.patron]
              .join(' ')
              .trim()}
          </b>
          {hold.until === null || clock === null ? null : (
            <>
              <span className="sep">{words.heldUntil}</span>
              <b>{sayWhen(found.data?.untilAt ?? hold.until, clock.today, language)}</b>
            </>
          )}
        </>
      )}
      {counted === null || clock === null ? null : (
        <span className="soon">{words.countedFrom(sayCountedFrom(counted, clock.today, language, words))}</span>
      )}
      {answer.back.findings
        .filter(({ code }) => code !== 'NOT_ON_LOAN')
        .map(({ code, message }) => (
          <span key={`${code}-${message}`} className="soon">
            {message}
          </span>
        ))}
    </div>
  )
}

function Charges({ answer }: Props) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { charge, damageCharge, explained = [] } = answer.back
  const lines = [
    { label: words.charge, fen: fenOf(charge) },
    { label: words.damageCharge, fen: fenOf(damageCharge ?? '0.00') },
  ].filter(({ fen }) => fen > 0)
  if (lines.length === 0) return null
  return (
    <div className="charges">
      {lines.map(({ label, fen }) => (
        <p key={label} className="late">
          <strong>
            {label} {sayFen(fen, language)}
          </strong>
        </p>
      ))}
      {explained.length === 0 ? null : <StepList title={words.chargeWhy} steps={explained} />}
    </div>
  )
}
