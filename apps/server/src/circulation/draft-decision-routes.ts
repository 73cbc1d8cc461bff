import { isAllowed } from '@wenyuan/domain/access'
import { type App, forbidden, impossible, problem, route } from '../http/index.ts'
import { findPolicy, readStoredPolicy } from '../policy/index.ts'
import { notDone, viewDecision } from './act-answer.ts'
import { commandOf } from './decision-routes.ts'
import { directoryUnderDraft } from './directory-under-draft.ts'
import { isNotDone } from './loan-view.ts'
import { type ActContext, askAct, createActContext } from './perform-acts.ts'

/** The same question twice: under the policy in force, and as if the draft had just been activated. */
export function draftDecisionRoutes(app: App, context: ActContext): void {
  const { network } = context

  route(app, 'decideByDraft', async ({ actor, language, params, body }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const draft = await findPolicy(network.db, params.id)
    if (draft === null) return problem('not-found')
    const command = commandOf({ actor }, body)
    if (command === null) return impossible('patron', 'required')
    const directory = directoryUnderDraft(network.directory, {
      version: draft.version,
      policy: readStoredPolicy(draft),
      from: network.clock.now(),
    })
    const active = await askAct(context, command)
    if (isNotDone(active.outcome)) return notDone(active.outcome)
    const drafted = await askAct(createActContext({ ...network, directory }), command)
    if (isNotDone(drafted.outcome)) return notDone(drafted.outcome)
    const viewer = { actor, language }
    return {
      status: 200,
      body: {
        active: viewDecision(active.world, active.outcome, viewer, body.act),
        draft: viewDecision(drafted.world, drafted.outcome, viewer, body.act),
      },
    }
  })
}
