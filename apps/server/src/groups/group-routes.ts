import type { Actor } from '@wenyuan/domain/access'
import type { ActContext } from '../circulation/index.ts'
import { type App, forbidden, impossible, problem, route } from '../http/index.ts'
import { listGroups } from './list-groups.ts'
import { setMembers } from './set-members.ts'
import { showMembers } from './show-members.ts'

export function groupRoutes(app: App, context: ActContext): void {
  const { network, identities } = app

  async function answerMembers(actor: Actor, groupId: string) {
    const shown = await showMembers(context, actor, groupId)
    switch (shown.kind) {
      case 'members':
        return { status: 200, body: shown.view } as const
      case 'forbidden':
        return forbidden('patron.read')
      case 'not-found':
        return problem('not-found')
    }
  }

  route(app, 'getMembers', ({ actor, params }) => answerMembers(actor, params.id))

  route(app, 'setMembers', async ({ actor, params, body }) => {
    const result = await network.db.transaction((tx) => setMembers(tx, network, actor, { groupId: params.id, body }))
    switch (result.kind) {
      case 'set':
        // Who answers for a group acts for it from now on, and who did does no more.
        identities.forgetAll()
        return answerMembers(actor, params.id)
      case 'forbidden':
        return forbidden('patron.write')
      case 'not-found':
        return problem('not-found')
      case 'impossible':
        return impossible(result.path, result.code, result.expected)
    }
  })

  route(app, 'listGroups', async ({ actor, params }) => {
    const listed = await listGroups(network, actor, params.id)
    switch (listed.kind) {
      case 'groups':
        return { status: 200, body: listed.view }
      case 'forbidden':
        return forbidden('patron.read')
      case 'not-found':
        return problem('not-found')
    }
  })
}
