import type { CheckOutBody } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { findNamedItems, mayNameByOther, type NamedItems } from '../catalog/index.ts'
import { forbidden, impossible, type ProblemAnswer } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { sealForCard } from '../patrons/index.ts'
import type { ShownProof } from '../proof/index.ts'
import { actFields, effectiveOf, partyFields, patronOf } from './act-fields.ts'
import type { CheckOutCommand } from './acts.ts'

type CheckoutAsk = { readonly actor: Actor; readonly body: CheckOutBody; readonly proof: ShownProof | undefined }

/** `none`: what was typed can only be a barcode. */
export async function findMeantCopy(
  { db }: Network,
  { item: text, branch = null }: { readonly item: string; readonly branch?: string | null | undefined },
): Promise<NamedItems> {
  return mayNameByOther(text) ? findNamedItems(db, { text, branch }) : { kind: 'none' }
}

/** The command of a checkout, with the copy that the desk named in its own way. */
export async function readCheckout(
  network: Network,
  { actor, body, proof }: CheckoutAsk,
): Promise<{ readonly kind: 'command'; readonly command: CheckOutCommand } | ProblemAnswer> {
  const patron = patronOf({ actor }, body.patron)
  if (patron === null) return impossible('patron', 'required')
  const { identityNote: note } = body
  if (note !== undefined && actor.kind === 'reader') return forbidden('loan.create')
  if (note !== undefined && body.due === undefined) return impossible('due', 'required')
  const named = await findMeantCopy(network, body)
  // The reader's card may not exist: then the act says so.
  const sealed = note === undefined || !('card' in patron) ? null : await sealForCard(network, patron.card, { note })
  const command: CheckOutCommand = {
    act: 'checkout',
    actor,
    patron,
    barcode: named.kind === 'one' ? named.barcode : body.item,
    choices: named.kind === 'several' ? named.choices : undefined,
    due: body.due === undefined ? undefined : effectiveOf(body.due),
    identityNote: sealed ?? undefined,
    proof,
    ...partyFields(body),
    ...actFields(body),
  }
  return { kind: 'command', command }
}
