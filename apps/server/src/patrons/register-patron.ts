import type { CreatePatronBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { hashSecret } from '../sessions/index.ts'
import { insertCard } from './cards-store.ts'
import { findUnknownName, type Impossible } from './check-names.ts'
import { deletePatron, insertPatron, NO_END, setPhone } from './patrons-store.ts'
import { sealPersonal, sealPhone } from './personal-data.ts'

export type RegisterPatronResult =
  | { readonly kind: 'registered'; readonly patronId: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'card-taken' }
  | Impossible

/** Registers a patron with a first card, at the branch that becomes their home. */
export async function registerPatron(
  tx: Tx,
  network: Network,
  actor: Actor,
  body: CreatePatronBody,
): Promise<RegisterPatronResult> {
  if (!isAllowed(actor, 'patron.write', body.branch)) return { kind: 'forbidden' }
  const unknown = await findUnknownName(tx, network, body)
  if (unknown !== null) return unknown

  const at = network.clock.now()
  const { card, name, type, branch, phone = null } = body
  const expiresOn = (body.expires ?? NO_END) as LocalDate
  const bornOn = (body.born ?? null) as LocalDate | null
  const pinHash = body.pin === undefined ? null : await hashSecret(body.pin)
  const patronId = await insertPatron(tx, { name, type, branch, expiresOn, bornOn, pinHash, at })
  if (!(await insertCard(tx, { number: card, patronId, state: 'active', at }))) {
    // The refusal is committed, with its key; the patron must not be.
    await deletePatron(tx, patronId)
    return { kind: 'card-taken' }
  }

  const key = await network.personKeys.create(tx, patronId)
  if (phone !== null) await setPhone(tx, patronId, sealPhone(key, phone))
  const personal = sealPersonal(key, { name, phone, bornOn })
  await appendEvents(tx, network.recorder, at, [
    { kind: 'patron.registered', actor, patronId, data: { type, branch, expiresOn, personal } },
    { kind: 'card.issued', actor, patronId, data: { card } },
  ])
  return { kind: 'registered', patronId }
}
