import { type App, forbidden, problem, route } from '../http/index.ts'
import { viewConsent, viewConsents } from './consent-view.ts'
import { listConsents } from './list-consents.ts'
import { setConsent } from './set-consent.ts'

export function consentRoutes(app: App): void {
  const { network } = app
  const { db, zone } = network

  route(app, 'listConsents', async ({ actor, params: { id } }) => {
    const result = await listConsents(network, actor, id)
    switch (result.kind) {
      case 'listed':
        return { status: 200, body: { items: viewConsents(result.rows, zone) } }
      case 'forbidden':
        return forbidden('patron.read')
      case 'not-found':
        return problem('not-found')
    }
  })

  route(app, 'setConsent', async ({ actor, params: { id, kind }, body: { given } }) => {
    return db.transaction(async (tx) => {
      const result = await setConsent(tx, network, actor, { patronId: id, kind, given })
      switch (result.kind) {
        case 'set':
          return { status: 200, body: viewConsent(kind, result.rows, zone) }
        case 'forbidden':
          return forbidden('patron.write')
        case 'not-found':
          return problem('not-found')
      }
    })
  })
}
