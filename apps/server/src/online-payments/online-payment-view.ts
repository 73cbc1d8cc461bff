import type { OnlinePaymentView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { OnlinePaymentRow } from './online-payments-store.ts'
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
