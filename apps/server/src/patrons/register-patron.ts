import type { CreatePatronBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { hashSecret } from '../sessions/index.ts'
import { findUnknownName, type Impossible } from './check-names.ts'
import { enrolPatron } from './enrol-patron.ts'
import { NO_END } from './patrons-store.ts'

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

  const { card, name, type, branch, phone = null } = body
  const patronId = await enrolPatron(tx, network, () => actor, {
    card,
    name,
    type,
    branch,
    phone,
    expiresOn: (body.expires ?? NO_END) as LocalDate,
    bornOn: (body.born ?? null) as LocalDate | null,
    pinHash: body.pin === undefined ? null : await hashSecret(body.pin),
  })
  return patronId === null ? { kind: 'card-taken' } : { kind: 'registered', patronId }
}
