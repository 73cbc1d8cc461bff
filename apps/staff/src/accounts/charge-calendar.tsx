import type { Step } from '@wenyuan/contract'
import { type ChargeDay, chargeDays, partsOf } from '@wenyuan/look'
import { useWords } from '../words/language.ts'
import { accountsWords } from './words.ts'

/** Every day a cell; the steps beside it say the same in words, so it is hidden from screen readers. */
export function ChargeCalendar({ dueOn, steps }: { readonly dueOn: string; readonly steps: readonly Step[] }) {
  const say = useWords(accountsWords)
  const days = chargeDays(dueOn, steps)
  if (days === null) return null
  return (
    <div className="charge-calendar" aria-hidden="true">
      {say.weekdays.map((name) => (
        <span key={name} className="charge-calendar-name">
          {name}
        </span>
      ))}
      {days.map((day, nth) => (
        <Day key={day.day} day={day} isFirst={nth === 0} />
      ))}
    </div>
  )
}

function Day({ day: { day, kind, amount, isBack }, isFirst }: { readonly day: ChargeDay; readonly isFirst: boolean }) {
  const say = useWords(accountsWords)
  const { month, date } = partsOf(day)
  return (
    <span className={`charge-day charge-day--${kind}${isBack ? ' charge-day--back' : ''}`}>
      <b>{isFirst || date === 1 ? `${month}/${date}` : date}</b>
      {kind === 'out' ? null : <span>{amount ?? (isBack ? say.back : say.day[kind])}</span>}
    </span>
  )
}
