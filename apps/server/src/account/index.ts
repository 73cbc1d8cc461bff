import type { App } from '../http/index.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { waiverRoutes } from './waiver-routes.ts'

export { viewLine } from './account-view.ts'
export { type DecideWaiverResult, decideWaiver } from './decide-waiver.ts'
export { type ReadAccountResult, readAccount } from './read-account.ts'
export { type RequestWaiverResult, requestWaiver } from './request-waiver.ts'
export { type Receipt, type TakePaymentResult, takePayment } from './take-payment.ts'

export function accountRoutes(app: App): void {
  ledgerRoutes(app)
  waiverRoutes(app)
}
