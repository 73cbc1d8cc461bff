import { stampText } from '@wenyuan/look'
import { useLanguage } from '../words/language.ts'

type Props = {
  /** A day, or an instant whose day is meant. */
  readonly on: string
  readonly state?: 'ok' | 'soon' | 'late' | 'far'
  readonly big?: boolean
  readonly label: string
}

/** A date in its frame, read out as one sentence. */
export function Stamp({ on, state = 'ok', big = false, label }: Props) {
  const { month, date, weekday } = stampText(on, useLanguage())
  return (
    <div className={`stamp stamp--${state}${big ? ' stamp--big' : ''}`} role="img" aria-label={label}>
      <span aria-hidden="true">{month}</span>
      <b aria-hidden="true">{date}</b>
      <span aria-hidden="true">{weekday}</span>
    </div>
  )
}
