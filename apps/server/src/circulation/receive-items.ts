import type { Language, ReceiptEntry, ReturnAnswer } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { isProblem, type ProblemAnswer } from '../http/index.ts'
import { renderOutcome } from './act-answer.ts'
import type { ReturnCommand } from './acts.ts'
import { type ActContext, performActs } from './perform-acts.ts'

export type ReceiveItems = {
  readonly actor: Actor
  readonly language: Language
  readonly branch: string
  readonly barcodes: readonly string[]
  /** The request's; each item's act has its own beneath it. */
  readonly key: { readonly key: string; readonly bodyHash: Buffer } | null
}

export type ReceivedItems =
  | { readonly kind: 'received'; readonly items: readonly ReceiptEntry[] }
  | { readonly kind: 'key-reused' }
  /** The branch is unknown, or the actor takes nothing back there: the same for all. */
  | { readonly kind: 'refused'; readonly problem: ProblemAnswer }

/** Takes back the items of a box, each as its own return; what is not in transit too. */
export async function receiveItems(context: ActContext, asked: ReceiveItems): Promise<ReceivedItems> {
  const { actor, language, branch, key } = asked
  const barcodes = [...new Set(asked.barcodes)]
  const render = renderOutcome({ actor, language }, 'return', 200)
  const commands = barcodes.map((barcode, n): ReturnCommand => {
    const own = key === null ? undefined : { key: `${key.key}/${n + 1}`, bodyHash: key.bodyHash }
    return { act: 'return', actor, branch, barcode, key: own, render }
  })
  const items: ReceiptEntry[] = []
  for (const [n, performed] of (await performActs(context, commands)).entries()) {
    if ('kind' in performed) return { kind: 'key-reused' }
    const value = performed.rendered?.value as ProblemAnswer | { readonly body: ReturnAnswer }
    const item = barcodes[n] ?? ''
    if (!isProblem(value)) items.push({ item, return: value.body })
    else if (value.type === 'refused') items.push({ item, reasons: [...(value.reasons ?? [])] })
    else return { kind: 'refused', problem: value }
  }
  return { kind: 'received', items }
}
