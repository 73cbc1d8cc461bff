import type { Network } from '../network/index.ts'
import { findPatronOfCard } from './patrons-store.ts'
import { personKeyOf } from './personal-data.ts'

/** Something personal for the data of an event, sealed under the key of the card's patron; null: no such card. */
export async function sealForCard(
  network: Network,
  card: string,
  personal: Readonly<Record<string, string>>,
): Promise<string | null> {
  const patron = await findPatronOfCard(network.db, card)
  if (patron === null) return null
  const key = await network.db.transaction((tx) => personKeyOf(tx, network, patron.id))
  return key.seal(JSON.stringify(personal)).toString('base64')
}
