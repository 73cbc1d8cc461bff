import { useLanguage } from '../words/language.ts'
import { stampParts } from './stamp-parts.ts'

type Props = {
  /** A day, or an instant whose day is meant. */
  readonly on: string
  readonly state?: 'ok' | 'soon' | 'late' | 'far'
  readonly big?: boolean
  readonly label: string
}

/** A date in its frame, read out as one sentence. */
export function Stamp({ on, state = 'ok', big = false, label }: Props) {
  const { month, day, weekday } = stampParts(on, useLanguage())
  return (
    <div className={`stamp stamp--${state}${big ? ' stamp--big' : ''}`} role="img" aria-label={label}>
      <span aria-hidden="true">{month}</span>
      <b aria-hidden="true">{day}</b>
      <span aria-hidden="true">{weekday}</span>
    </div>
  )
}
