import { formatInstant, type Instant, parseLocalDate, type Zone } from '@wenyuan/domain/kernel'
import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { activatePolicy } from './activate-policy.ts'
import { cancelActivation } from './cancel-activation.ts'
import { answerUnreadable, viewPolicyVersion } from './policy-view.ts'
import { rollBackPolicy } from './roll-back-policy.ts'

export function activationRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'activatePolicyDraft', (ask) =>
    withIdempotency(ask, async (tx) => {
      const effectiveAt = readInstant(ask.body?.at, zone)
      const result = await activatePolicy(tx, network, ask.actor, {
        draftId: ask.params.id,
        ifVersion: ask.ifMatch,
        effectiveAt,
      })
      switch (result.kind) {
        case 'activated':
          return { status: 200, body: viewPolicyVersion(result.policy, network) }
        case 'forbidden':
          return forbidden('policy.activate')
        case 'not-found':
          return problem('not-found')
        case 'activated-already':
          return conflict('status', 'activated')
        case 'instant-taken':
          return conflict('at', 'taken')
        case 'stale':
          return problem('stale')
        case 'in-the-past':
          return impossible('at', 'in-the-past', `≥ ${formatInstant(result.now, zone)}`)
        case 'unreadable':
          return answerUnreadable(result.problems, ask.language)
      }
    }),
  )

  route(app, 'rollBackPolicy', (ask) =>
    withIdempotency(ask, async (tx) => {
      const effectiveAt = readInstant(ask.body.at, zone)
      const { reason } = ask.body
      const result = await rollBackPolicy(tx, network, ask.actor, { version: ask.params.version, reason, effectiveAt })
      switch (result.kind) {
        case 'activated':
          return { status: 200, body: viewPolicyVersion(result.policy, network) }
        case 'forbidden':
          return forbidden('policy.activate')
        case 'not-found':
          return problem('not-found')
        case 'instant-taken':
          return conflict('at', 'taken')
        case 'in-the-past':
          return impossible('at', 'in-the-past', `≥ ${formatInstant(result.now, zone)}`)
        case 'unreadable':
          return answerUnreadable(result.problems, ask.language)
      }
    }),
  )

  route(app, 'cancelPolicyActivation', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { reason } = ask.body
      const result = await cancelActivation(tx, network, ask.actor, { version: ask.params.version, reason })
      switch (result.kind) {
        case 'cancelled':
          return { status: 204, body: null }
        case 'forbidden':
          return forbidden('policy.activate')
        case 'not-found':
          return problem('not-found')
        case 'in-force-already':
          return conflict('status', 'activated')
      }
    }),
  )
}

/** A day means its first moment. */
function readInstant(at: string | undefined, zone: Zone): Instant | null {
  if (at === undefined) return null
  const day = parseLocalDate(at)
  return day === null ? Date.parse(at) : zone.toInstant(day, 0)
}
