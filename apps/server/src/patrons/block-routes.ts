import { type App, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { liftBlocks } from './lift-blocks.ts'
import { viewBlock } from './patron-view.ts'
import { placeBlock } from './place-block.ts'

export function blockRoutes(app: App): void {
  const { network } = app

  route(app, 'addBlock', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await placeBlock(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'placed':
          return { status: 201, body: viewBlock(result.block, { viewer: ask.actor, zone: network.zone }) }
        case 'forbidden':
          return forbidden('patron.write')
        case 'not-found':
          return problem('not-found')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'removeBlock', async ({ actor, params }) => {
    const command = { patronId: params.id, blockId: params.blockId }
    const result = await network.db.transaction((tx) => liftBlocks(tx, network, actor, command))
    switch (result.kind) {
      case 'lifted':
        return { status: 204, body: null }
      case 'forbidden':
        return forbidden('patron.write')
      case 'not-found':
        return problem('not-found')
    }
  })
}
