import type { ActCommand, ActResult } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'

/** What isn't an act of circulation: a registration, a payment, a block. */
export type DemoDeed = (network: Network) => Promise<void>

/** Something that happens at a minute of a day. */
export type DemoAct =
  /** `after`: what follows from it, planned for later days or done in the same minute. */
  | { readonly minute: number; readonly command: ActCommand; after?(outcome: ActResult['outcome']): DemoDeed | null }
  | { readonly minute: number; readonly deed: DemoDeed }

/** The acts of one day in the order of their minutes, those of one minute together. */
export function byMinute(acts: readonly DemoAct[]): DemoAct[][] {
  const minutes = Map.groupBy(
    acts.toSorted((a, b) => a.minute - b.minute),
    ({ minute }) => minute,
  )
  return [...minutes.values()]
}
