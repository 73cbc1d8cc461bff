import type { ReactNode } from 'react'
import { Box } from '../platform/elements'

/** `here` filled, `out` half (lent or moving), `aside` a ring (set aside or closed). Its word stands beside it. */
export type StateShape = 'here' | 'out' | 'aside'
export type StateTone = 'ok' | 'soon' | 'late' | 'info' | 'dim'

const shapes = { here: '', out: 'state--half', aside: 'state--ring' } as const

export function StateMark({ shape, tone }: { readonly shape: StateShape; readonly tone: StateTone }): ReactNode {
  return <Box className={`state ${shapes[shape]} ${tone}`} aria-hidden />
}
