import { stampText } from '@wenyuan/look'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { monthAfter } from './months.ts'
import { overviewWords } from './words.ts'

export function useMonthName(): (month: string) => string {
  const words = useWords(overviewWords)
  const language = useLanguage()
  return (month) => words.monthOf(month.slice(0, 4), stampText(`${month}-01`, language).month)
}

type Props = {
  readonly branch: string | undefined
  /** Both undefined until the server has told the day. */
  readonly month: string | undefined
  readonly thisMonth: string | undefined
  /** Undefined: all of them; the month that is running. */
  readonly onBranch: (branch: string | undefined) => void
  readonly onMonth: (month: string | undefined) => void
}

/** Which branch and which month the figures are of. */
export function ChooseSpan({ branch, month, thisMonth, onBranch, onMonth }: Props) {
  const words = useWords(overviewWords)
  const branches = useBranches()
  return (
    <>
      <select
        className="in overview-branch"
        aria-label={words.place}
        value={branch ?? ''}
        onChange={(event) => onBranch(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{words.everywhere}</option>
        {branches.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {month === undefined || thisMonth === undefined ? null : (
        <MonthSteps month={month} thisMonth={thisMonth} onMonth={onMonth} />
      )}
    </>
  )
}

type StepsProps = {
  readonly month: string
  readonly thisMonth: string
  readonly onMonth: Props['onMonth']
}

function MonthSteps({ month, thisMonth, onMonth }: StepsProps) {
  const words = useWords(overviewWords)
  const nameOf = useMonthName()
  const isLast = month >= thisMonth
  const step = (by: number) => {
    const next = monthAfter(month, by)
    onMonth(next === thisMonth ? undefined : next)
  }
  return (
    <fieldset className="overview-month" aria-label={words.month}>
      {isLast ? null : (
        <Button look="bare" onClick={() => onMonth(undefined)}>
          {words.thisMonth}
        </Button>
      )}
      <Button aria-label={words.monthBefore} onClick={() => step(-1)}>
        <Icon name="back" size={16} />
      </Button>
      <b aria-live="polite">{nameOf(month)}</b>
      <button
        type="button"
        className={isLast ? 'btn btn--off' : 'btn'}
        aria-label={isLast ? `${words.monthAfter}，${words.notYet}` : words.monthAfter}
        aria-disabled={isLast || undefined}
        onClick={() => (isLast ? undefined : step(1))}
      >
        <Icon name="next" size={16} />
      </button>
    </fieldset>
  )
}
