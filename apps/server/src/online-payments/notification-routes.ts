import { apiPrefix } from '@wenyuan/contract/paths'
import type { App } from '../http/index.ts'
import type { PaymentPort } from './payment-port.ts'
import { noteRefund } from './refund-online-payment.ts'
import { settleOnlinePayment } from './settle-online-payment.ts'

/** More than any notification is long. */
const MAX_NOTIFICATION_BYTES = 65_536
const TAKEN = 204
const NOT_TRUSTED = 401

/**
 * Where the provider tells what was paid: signed by it, read as the bytes that were signed, answered only when it is booked.
 * Whatever else goes wrong it tells again, and the worker asks by itself.
 */
export function notificationRoutes(app: App, port: PaymentPort): void {
  app.fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
    scope.route({
      method: 'POST',
      url: `${apiPrefix}/online-payments/${port.provider}/notifications`,
      bodyLimit: MAX_NOTIFICATION_BYTES,
      handler: async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const told = port.readNotification(request.headers, body)
        if (told.kind === 'untrusted') return reply.code(NOT_TRUSTED).send({ code: 'FAIL', message: 'signature' })
        if (told.kind === 'paid') {
          const settled = await settleOnlinePayment(app.network, port, told.payment)
          if (settled.kind === 'unknown') return reply.code(404).send({ code: 'FAIL', message: 'unknown order' })
        }
        if (told.kind === 'refund') await noteRefund(app.network, told.refundNo, told.state)
        return reply.code(TAKEN).send()
      },
    })
  })
}
