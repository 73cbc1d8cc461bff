import { actorName } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import type { By } from './move-credit.ts'
import type { World } from './world.ts'

type Correction = {
  readonly patronId: string
  readonly lineId: string
  /** What is taken off, above zero. */
  readonly amountFen: Fen
  readonly cause: string
  readonly loanId: string | null
  readonly itemId: string | null
  readonly explained: unknown
}

/** A charge is never edited: a line against it says what is taken back. */
export function correctLine(world: World, by: By, correction: Correction): void {
  const { patronId, lineId, cause, loanId, itemId, explained } = correction
  const id = world.newId('line')
  const amountFen = -correction.amountFen
  const { actor } = by
  world.addLine({
    id,
    patronId,
    kind: 'correction',
    cause,
    amountFen,
    loanId,
    itemId,
    forLineId: lineId,
    explained,
    actor: actorName(actor),
  })
  const data = { cause, amountFen, reverses: lineId }
  world.addEvent({ kind: 'charge.corrected', actor, patronId, itemId, loanId, subject: `line:${id}`, data })
}
