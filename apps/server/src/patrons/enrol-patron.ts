import type { Actor } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { insertCard } from './cards-store.ts'
import { deletePatron, insertPatron, type PatronColumns, setPhone } from './patrons-store.ts'
import { sealPersonal, sealPhone } from './personal-data.ts'

export type NewPatron = PatronColumns & {
  readonly card: string
  readonly phone: string | null
  readonly pinHash: string | null
}

/** Makes a patron with a first card, already allowed and with names that are there; null: the card number is taken. */
export async function enrolPatron(
  tx: Tx,
  network: Network,
  actorOf: (patronId: string) => Actor,
  { card, phone, pinHash, ...columns }: NewPatron,
): Promise<string | null> {
  const at = network.clock.now()
  const patronId = await insertPatron(tx, { ...columns, pinHash, at })
  if (!(await insertCard(tx, { number: card, patronId, state: 'active', at }))) {
    // The refusal is committed, with its key; the patron must not be.
    await deletePatron(tx, patronId)
    return null
  }
  const key = await network.personKeys.create(tx, patronId)
  if (phone !== null) await setPhone(tx, patronId, sealPhone(key, phone))
  const { name, type, branch, expiresOn, bornOn } = columns
  const personal = sealPersonal(key, { name, phone, bornOn })
  const actor = actorOf(patronId)
  await appendEvents(tx, network.recorder, at, [
    { kind: 'patron.registered', actor, patronId, data: { type, branch, expiresOn, personal } },
    { kind: 'card.issued', actor, patronId, data: { card } },
  ])
  return patronId
}
