import type { ReactNode } from 'react'
import { usePatronView } from '../session/patron-view.ts'
import { useWords } from '../words/use-words.ts'
import { Segments } from './segments.tsx'

type Part = 'loans' | 'holds' | 'history'

/** On loan, reserved, history: three pages that look like one. */
export function LoanSegments({ on }: { readonly on: Part }): ReactNode {
  const words = useWords().own
  const patron = usePatronView().data
  const counted = (text: string, count: number | undefined) => (count ? `${text} ${count}` : text)
  const parts = [
    { text: counted(words.open, patron?.openLoans), to: { page: 'loans' }, on: on === 'loans' },
    { text: counted(words.holds, patron?.openHolds), to: { page: 'holds' }, on: on === 'holds' },
    { text: words.history, to: { page: 'history' }, on: on === 'history' },
  ] as const
  return <Segments label={words.parts} parts={parts} />
}
