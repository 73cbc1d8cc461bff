import type { Network } from '../network/index.ts'
import { type BindRefused, bindWechat } from '../wechat/index.ts'
import { checkSecret, type SecretRefused } from './check-secret.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { findReaderSecret, findStaffSecret } from './sessions-store.ts'

export type SignedIn<Who> = OpenedSession & { readonly kind: 'signed-in'; readonly who: Who }

export type StaffWho = { readonly id: string; readonly name: string }
export type ReaderWho = { readonly id: string; readonly name: string; readonly card: string }

export async function signInStaff(
  network: Network,
  { username, password }: { username: string; password: string },
): Promise<SignedIn<StaffWho> | SecretRefused> {
  const check = await checkSecret(network, { subject: `staff:${username}`, secret: password }, async () => {
    const found = await findStaffSecret(network.db, username)
    return found === null ? null : { id: found.id, name: found.name, kept: found.password_hash }
  })
  if (check.kind !== 'right') return check
  const { id, name } = check.account
  return { kind: 'signed-in', ...(await openSession(network.db, network, { staffId: id })), who: { id, name } }
}

export type CardAndPin = {
  readonly card: string
  readonly pin: string
  /** Of a WeChat account, which then belongs to this card. */
  readonly bindingTicket: string | null
}

/** By card and PIN. A ticket that no longer binds lets nobody in: the WeChat account would be left behind unnoticed. */
export async function signInReader(
  network: Network,
  { card, pin, bindingTicket }: CardAndPin,
): Promise<SignedIn<ReaderWho> | SecretRefused | BindRefused> {
  const check = await checkSecret(network, { subject: subjectOfCard(card), secret: pin }, async () => {
    const found = await findReaderSecret(network.db, card)
    return found === null ? null : { who: { id: found.id, name: found.name, card: found.card }, kept: found.pin_hash }
  })
  if (check.kind !== 'right') return check
  const { who } = check.account
  if (bindingTicket === null) {
    return { kind: 'signed-in', ...(await openSession(network.db, network, { patronId: who.id })), who }
  }
  return network.db.transaction(async (tx) => {
    const bound = await bindWechat(tx, network, { ticket: bindingTicket, patronId: who.id })
    if (bound.kind !== 'bound') return bound
    return { kind: 'signed-in', ...(await openSession(tx, network, { patronId: who.id })), who } as const
  })
}

/** Under which name guesses at a card's PIN are counted. */
export function subjectOfCard(card: string): string {
  return `card:${card}`
}
