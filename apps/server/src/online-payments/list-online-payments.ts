import type { OnlinePaymentListQuery } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { type ListedPaymentRow, listOnlinePaymentRows } from './online-payments-store.ts'

export type OnlinePaymentList =
  | { readonly kind: 'listed'; readonly rows: readonly ListedPaymentRow[] }
  | { readonly kind: 'forbidden' }

type Question = Pick<OnlinePaymentListQuery, 'status' | 'branch' | 'limit'> & { readonly before: string | null }

/** Of patrons at home where the actor takes payments; one more than the limit where there are more. */
export async function listOnlinePayments(
  { db, directory }: Network,
  actor: Actor,
  { status, branch, before, limit }: Question,
): Promise<OnlinePaymentList> {
  if (!isAllowed(actor, 'fee.pay', branch)) return { kind: 'forbidden' }
  const all = [...(await directory.current(db)).branches.keys()]
  const seen = (branch === undefined ? all : [branch]).filter((one) => isAllowed(actor, 'fee.pay', one))
  const branches = seen.length === all.length ? null : seen
  return {
    kind: 'listed',
    rows: await listOnlinePaymentRows(db, { status: status ?? null, branches, before, limit: limit + 1 }),
  }
}
