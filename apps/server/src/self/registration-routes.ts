import { type App, problem, route, withIdempotency } from '../http/index.ts'
import { bindRefused, isHashingBusy, readerSessionAnswer, secretRefused } from '../sessions/index.ts'
import { countRegistration } from './count-registrations.ts'
import { registerSelf } from './register-self.ts'

const BUSY_RETRY_S = 5

export function registrationRoutes(app: App): void {
  const { network } = app

  route(app, 'register', async (ask) => {
    const { body, request } = ask
    if (isHashingBusy()) return secretRefused({ kind: 'busy', retryAfterS: BUSY_RETRY_S })
    const retryAfterS = await countRegistration(network, request.ip)
    if (retryAfterS !== null) {
      return problem('too-many', { detail: 'registrations-often', headers: { 'retry-after': String(retryAfterS) } })
    }
    return withIdempotency(
      ask,
      async (tx) => {
        const result = await registerSelf(tx, network, body)
        switch (result.kind) {
          case 'signed-in':
            return { status: 201, ...readerSessionAnswer(request, result, network.zone) }
          case 'closed':
            return problem('forbidden', { detail: 'registration-closed' })
          case 'ticket-ended':
          case 'wechat-taken':
            return bindRefused(result)
        }
      },
      { secret: true },
    )
  })
}
