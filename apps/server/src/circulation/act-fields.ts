import { type Instant, type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'
import type { Ask } from '../http/index.ts'
import type { OtherParties, PatronName } from './acts.ts'

/** A reader names no patron, or their own card, which is then found to be theirs. */
export function patronOf({ actor }: Pick<Ask<'checkOutItem'>, 'actor'>, card: string | undefined): PatronName | null {
  if (card !== undefined) return { card }
  return actor.kind === 'reader' ? { patronId: actor.patronId } : null
}

export function partyFields({ member, onBehalfBy }: OtherParties) {
  return { member, onBehalfBy }
}

type ActBody = {
  readonly branch?: string | undefined
  readonly override?: readonly string[] | undefined
  readonly reason?: string | undefined
}

export function actFields({ branch, override = [], reason }: ActBody) {
  return { branch, override, reason }
}

/** The contract has seen to it that it is a day or an instant. */
export function effectiveOf(text: string): LocalDate | Instant {
  return parseLocalDate(text) ?? Date.parse(text)
}
