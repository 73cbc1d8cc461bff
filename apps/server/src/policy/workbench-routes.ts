import { isAllowed } from '@wenyuan/domain/access'
import { type App, forbidden, problem, route } from '../http/index.ts'
import { lintLines } from './lint-lines.ts'
import { findPolicy } from './policy-store.ts'
import { showChanges } from './show-changes.ts'

/** What helps to write a draft; nothing here changes anything. */
export function workbenchRoutes(app: App): void {
  const { network } = app

  route(app, 'lintPolicy', async ({ actor, body, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    return { status: 200, body: await lintLines(network, body, language) }
  })

  route(app, 'lintPolicyDraft', async ({ actor, params, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const draft = await findPolicy(network.db, params.id)
    if (draft === null) return problem('not-found')
    const lines = draft.lines.map((line) => ({ ...line }))
    const periods = Object.fromEntries(Object.entries(draft.periods).map(([name, days]) => [name, [...days]]))
    return { status: 200, body: await lintLines(network, { lines, periods }, language) }
  })

  route(app, 'getPolicyChanges', async ({ actor, params, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const view = await showChanges(network, params.id, language)
    return view === null ? problem('not-found') : { status: 200, body: view }
  })
}
