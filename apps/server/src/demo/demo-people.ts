import type { Actor } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { enrolPatron } from '../patrons/index.ts'
import { READER_KINDS } from './demo-library.ts'

export type DemoReader = { readonly card: string; readonly type: string; readonly branch: string }

const CARD_DAYS = 3 * 365
const CHILD_AGE_DAYS = 10 * 365
const ADULT_AGE_DAYS = 25 * 365
/** Readers are born a month apart. */
const APART_DAYS = 30

/** The reader of a place in the list, from 0. */
export function demoReader(place: number): DemoReader {
  const kind = READER_KINDS[place % READER_KINDS.length] ?? READER_KINDS[0]
  return { card: `R${String(place + 1).padStart(4, '0')}`, ...kind }
}

type Enrolment = { readonly place: number; readonly pinHash: string; readonly openedOn: LocalDate }

/** Answers the id. */
export async function enrolReader(
  network: Network,
  actor: Actor,
  { place, pinHash, openedOn }: Enrolment,
): Promise<string> {
  const { card, type, branch } = demoReader(place)
  const ageDays = (type === 'child' ? CHILD_AGE_DAYS : ADULT_AGE_DAYS) + place * APART_DAYS
  const patron = {
    ...{ card, name: `读者 ${card.slice(1)}`, type, branch, phone: null, pinHash },
    ...{ expiresOn: addDays(openedOn, CARD_DAYS), bornOn: addDays(openedOn, -ageDays) },
  }
  const patronId = await network.db.transaction((tx) => enrolPatron(tx, network, () => actor, patron))
  if (patronId === null) throw new Error(`a demo reader is there already: ${card}`)
  return patronId
}
