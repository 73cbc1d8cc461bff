import type { ChangePatronBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteSessionsOfPatron, hashSecret } from '../sessions/index.ts'
import { findUnknownName, type Impossible } from './check-names.ts'
import { type LockedPatron, lockPatron } from './lock-patron.ts'
import { NO_END, type PatronColumns, setHoldPace, setPhone, setPin, updatePatron } from './patrons-store.ts'
import { type PersonalData, personKeyOf, sealPersonal, sealPhone } from './personal-data.ts'

export type ChangePatronCommand = {
  readonly patronId: string
  /** Null: whatever version is there. */
  readonly ifVersion: number | null
  readonly body: ChangePatronBody
}

export type ChangePatronResult =
  /** `signedOut`: a new PIN has ended the patron's sessions. */
  | { readonly kind: 'changed'; readonly signedOut: boolean }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale' }
  | Impossible

/** A new PIN takes the old one: `PUT /me/pin`. */
const READERS_OWN = new Set(['phone', 'holdPace'])

/** Staff change everything; readers their own phone and how many holds become ready at once. A patron moves to a branch where the actor may write. */
export async function changePatron(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, ifVersion, body }: ChangePatronCommand,
): Promise<ChangePatronResult> {
  const named = Object.entries(body).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  if (actor.kind === 'reader') {
    if (actor.patronId !== patronId) return { kind: 'not-found' }
    if (named.some((field) => !READERS_OWN.has(field))) return { kind: 'forbidden' }
  } else if (!isAllowed(actor, 'patron.write', body.branch)) return { kind: 'forbidden' }
  const pinHash = typeof body.pin === 'string' ? await hashSecret(body.pin) : null

  const patron = await lockPatron(tx, patronId)
  if (patron === null) return { kind: 'not-found' }
  if (ifVersion !== null && ifVersion !== patron.version) return { kind: 'stale' }
  const unknown = await findUnknownName(tx, network, body)
  if (unknown !== null) return unknown
  if (named.length === 0) return { kind: 'changed', signedOut: false }

  await updatePatron(tx, patronId, columnsAfter(patron, body))
  const key = await personKeyOf(tx, network, patronId)
  if (body.phone !== undefined) await setPhone(tx, patronId, sealPhone(key, body.phone))
  if (body.holdPace !== undefined) await setHoldPace(tx, patronId, body.holdPace)
  if (body.pin !== undefined) {
    await setPin(tx, patronId, pinHash)
    await deleteSessionsOfPatron(tx, patronId)
  }
  const data = changeData(body, (personal) => sealPersonal(key, personal))
  await appendEvents(tx, network.recorder, network.clock.now(), [{ kind: 'patron.changed', actor, patronId, data }])
  return { kind: 'changed', signedOut: body.pin !== undefined }
}

function columnsAfter(patron: LockedPatron, { name, type, branch, expires, born }: ChangePatronBody): PatronColumns {
  return {
    name: name ?? patron.name,
    type: type ?? patron.type_code,
    branch: branch ?? patron.branch_code,
    expiresOn: expires === undefined ? patron.expires_on : ((expires ?? NO_END) as LocalDate),
    bornOn: born === undefined ? patron.born_on : (born as LocalDate | null),
  }
}

function changeData(body: ChangePatronBody, seal: (personal: PersonalData) => string): Record<string, unknown> {
  const { name, type, branch, expires, phone, born, pin, holdPace } = body
  const isPersonal = name !== undefined || phone !== undefined || born !== undefined
  const personal = {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(born === undefined ? {} : { bornOn: born as LocalDate | null }),
  }
  return {
    ...(type === undefined ? {} : { type }),
    ...(branch === undefined ? {} : { branch }),
    ...(expires === undefined ? {} : { expiresOn: expires ?? NO_END }),
    ...(isPersonal ? { personal: seal(personal) } : {}),
    ...(holdPace === undefined ? {} : { holdPace }),
    ...(pin === undefined ? {} : { pin: pin === null ? 'removed' : 'changed' }),
  }
}
