import type { App } from '../http/index.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { moneyRoutes } from './money-routes.ts'
import { waiverRoutes } from './waiver-routes.ts'

export { type AccountRow, accountLines, cardOf } from './account-store.ts'
export { viewLine, viewSums } from './account-view.ts'
export { bookPayment } from './book-payment.ts'
export { type CorrectChargeResult, correctCharge } from './correct-charge.ts'
export { type DecideWaiverResult, decideWaiver } from './decide-waiver.ts'
export { addLine, type LockedAccount, lockAccount } from './lock-account.ts'
export { type AccountEntry, type ReadAccountResult, readAccount } from './read-account.ts'
export { readAmount } from './read-amount.ts'
export { bookRefund } from './refund-credit.ts'
export { type RequestWaiverResult, requestWaiver } from './request-waiver.ts'
export { ONLINE_DESK } from './reverse-payment.ts'
export { type TakePaymentResult, takePayment } from './take-payment.ts'

export function accountRoutes(app: App): void {
  ledgerRoutes(app)
  moneyRoutes(app)
  waiverRoutes(app)
}
