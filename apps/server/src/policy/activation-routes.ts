import type { ActivatePolicyBody } from '@wenyuan/contract'
import { formatInstant, type Instant, parseLocalDate, type Zone } from '@wenyuan/domain/kernel'
import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { activatePolicy } from './activate-policy.ts'
import { answerUnreadable, viewPolicyVersion } from './policy-view.ts'

export function activationRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'activatePolicyDraft', (ask) =>
    withIdempotency(ask, async (tx) => {
      const effectiveAt = readInstant(ask.body, zone)
      const result = await activatePolicy(tx, network, ask.actor, {
        draftId: ask.params.id,
        ifVersion: ask.ifMatch,
        effectiveAt,
      })
      switch (result.kind) {
        case 'activated':
          return { status: 200, body: viewPolicyVersion(result.policy, zone) }
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
}

/** A day means its first moment. */
function readInstant(body: ActivatePolicyBody, zone: Zone): Instant | null {
  const at = body?.at
  if (at === undefined) return null
  const day = parseLocalDate(at)
  return day === null ? Date.parse(at) : zone.toInstant(day, 0)
}
