import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { addCard } from './add-card.ts'
import { changeCard } from './change-card.ts'
import { viewCard } from './patron-view.ts'

export function cardRoutes(app: App): void {
  const { network, identities } = app

  route(app, 'addCard', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await addCard(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'issued':
          return { status: 201, body: viewCard(result.card, network.zone) }
        case 'forbidden':
          return forbidden('patron.write')
        case 'not-found':
          return problem('not-found')
        case 'card-taken':
          return conflict('card', 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'changeCard', async ({ actor, params, body }) => {
    const command = { patronId: params.id, number: params.card, state: body.state }
    const result = await network.db.transaction((tx) => changeCard(tx, network, actor, command))
    switch (result.kind) {
      case 'changed':
        if (result.signedOut) identities.forgetAll()
        return { status: 200, body: viewCard(result.card, network.zone) }
      case 'forbidden':
        return forbidden('patron.write')
      case 'not-found':
        return problem('not-found')
      case 'other-active':
        return conflict('state', 'other-card-active')
      case 'impossible':
        return impossible(result.path, result.code, result.expected)
    }
  })
}
