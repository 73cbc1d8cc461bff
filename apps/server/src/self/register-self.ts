import { randomInt } from 'node:crypto'
import type { RegistrationBody, SettingsView } from '@wenyuan/contract'
import { addDays } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { enrolPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { hashSecret, openSession, type ReaderWho, type SignedIn } from '../sessions/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'
import { type BindRefused, bindAccount, redeemBindingTicket } from '../wechat/index.ts'

export type RegisterSelfResult = SignedIn<ReaderWho> | { readonly kind: 'closed' } | BindRefused

/** `S` and so many digits: drawn, because counted ones could be tried one after another. */
const CARD_DIGITS = 9
/** Of 10^9 numbers so few are given that a second draw is rare. */
const MAX_DRAWS = 10

/** Makes a reader by the library's rule, at once signed in; with a ticket, WeChat will do from then on. */
export async function registerSelf(tx: Tx, network: Network, body: RegistrationBody): Promise<RegisterSelfResult> {
  const rule = viewSettings(await readSettingRows(tx), network.zone.id).selfRegistration
  if (rule === null) return { kind: 'closed' }
  const { bindingTicket } = body
  const redeemed = bindingTicket === undefined ? null : await redeemBindingTicket(tx, network, bindingTicket)
  if (redeemed !== null && redeemed.kind !== 'free') return redeemed
  const who = await enrolWithNewCard(tx, network, { ...body, rule })
  if (redeemed !== null) await bindAccount(tx, network, { account: redeemed.account, patronId: who.id })
  return { kind: 'signed-in', ...(await openSession(tx, network, { patronId: who.id })), who }
}

type Rule = NonNullable<SettingsView['selfRegistration']>

async function enrolWithNewCard(
  tx: Tx,
  network: Network,
  { name, phone, pin, rule }: RegistrationBody & { rule: Rule },
): Promise<ReaderWho> {
  const { type, branch, days } = rule
  const expiresOn = addDays(network.zone.dateOf(network.clock.now()), days)
  const pinHash = await hashSecret(pin)
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const card = `S${String(randomInt(10 ** CARD_DIGITS)).padStart(CARD_DIGITS, '0')}`
    const patron = { name, type, branch, expiresOn, bornOn: null, card, phone, pinHash }
    const id = await enrolPatron(tx, network, (patronId) => ({ kind: 'reader', patronId }), patron)
    if (id !== null) return { id, name, card }
  }
  throw new Error('no card number is free')
}
