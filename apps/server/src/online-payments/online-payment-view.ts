import type { ListedOnlinePayment, OnlinePaymentView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import type { ListedPaymentRow, OnlinePaymentRow } from './online-payments-store.ts'
import type { PayParameters } from './payment-port.ts'

export function viewOnlinePayment(
  row: OnlinePaymentRow,
  zone: Zone,
  pay: PayParameters | null = null,
): OnlinePaymentView {
  return {
    id: row.id,
    provider: row.provider,
    status: row.state,
    amount: formatYuan(Number(row.amount_fen)),
    refunded: formatYuan(Number(row.refunded_fen)),
    charge: row.charge_line_id,
    createdAt: formatInstant(row.created_at, zone),
    expiresAt: formatInstant(row.expires_at, zone),
    paidAt: row.paid_at === null ? null : formatInstant(row.paid_at, zone),
    receipt: row.line_id,
    ...(pay === null ? {} : { pay }),
  }
}

/** The name masked for who may not read patrons there. */
export function viewListedPayment(
  row: ListedPaymentRow,
  { actor, zone }: { readonly actor: Actor; readonly zone: Zone },
): ListedOnlinePayment {
  const { patron_id, patron_name, patron_branch, card, trouble } = row
  const patronName = isAllowed(actor, 'patron.read', patron_branch) ? patron_name : maskName(patron_name)
  return { ...viewOnlinePayment(row, zone), patron: card ?? '', patronId: patron_id, patronName, trouble }
}
