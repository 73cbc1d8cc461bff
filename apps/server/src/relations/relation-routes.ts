import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { addRelation } from './add-relation.ts'
import { endRelation } from './end-relation.ts'
import { listRelations } from './list-relations.ts'
import { viewRelation } from './relation-view.ts'

export function relationRoutes(app: App): void {
  const { network, identities } = app
  const today = () => network.zone.dateOf(network.clock.now())

  route(app, 'listRelations', async ({ actor, params }) => {
    const listed = await listRelations(network, actor, params.id)
    switch (listed.kind) {
      case 'relations':
        return { status: 200, body: listed.view }
      case 'forbidden':
        return forbidden('patron.read')
      case 'not-found':
        return problem('not-found')
    }
  })

  route(app, 'addRelation', async (ask) => {
    const { actor, params, body } = ask
    const answer = await withIdempotency(ask, async (tx) => {
      const result = await addRelation(tx, network, actor, { patronId: params.id, body })
      switch (result.kind) {
        case 'added':
          return { status: 201, body: viewRelation(result.relation, { actor, today: today(), zone: network.zone }) }
        case 'forbidden':
          return forbidden('patron.write')
        case 'not-found':
          return problem('not-found')
        case 'there-already':
          return conflict('by', 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    })
    // Whoever acts for another does so from now on.
    identities.forgetAll()
    return answer
  })

  route(app, 'endRelation', async ({ actor, params }) => {
    const command = { patronId: params.id, relationId: params.relationId }
    const result = await network.db.transaction((tx) => endRelation(tx, network, actor, command))
    switch (result.kind) {
      case 'ended':
        identities.forgetAll()
        return { status: 204, body: null }
      case 'forbidden':
        return forbidden('patron.write')
      case 'not-found':
        return problem('not-found')
    }
  })
}
