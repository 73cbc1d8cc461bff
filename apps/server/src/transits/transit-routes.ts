import type { Actor } from '@wenyuan/domain/access'
import { type ActContext, receiveItems } from '../circulation/index.ts'
import {
  type App,
  type Ask,
  forbidden,
  impossible,
  problem,
  requestDigest,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Queryable } from '../platform/index.ts'
import { endTransit } from './end-transit.ts'
import { listTransits } from './list-transits.ts'
import { sendTransits } from './send-transits.ts'
import { viewTransit } from './transit-view.ts'
import { NOT_SENT } from './transit-words.ts'

export function transitRoutes(app: App, context: ActContext): void {
  const { network } = app
  const viewerOf = async (queryable: Queryable, actor: Actor) => {
    const { transitLostAfterDays: lostAfterDays } = await network.directory.current(queryable)
    return { actor, zone: network.zone, now: network.clock.now(), lostAfterDays }
  }

  route(app, 'listTransits', ({ actor, query }) => listTransits(network, actor, query))

  route(app, 'sendTransits', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await sendTransits(tx, network, ask.actor, ask.body)
      if (result.kind === 'forbidden') return forbidden('return.create')
      if (result.kind === 'unknown-branch') return impossible(result.path, 'unknown', result.expected)
      const viewer = await viewerOf(tx, ask.actor)
      const sent = result.sent.map((row) => viewTransit(row, viewer))
      const notSent = result.notSent.map((one) => ({ ...one, text: NOT_SENT[ask.language][one.reason] }))
      return { status: 201, body: { box: result.box, sent, notSent } }
    }),
  )

  route(app, 'receiveTransits', async (ask) => {
    const { actor, language, body } = ask
    const asked = { actor, language, branch: body.branch, barcodes: body.items, key: keyOf(ask) ?? null }
    const received = await receiveItems(context, asked)
    if (received.kind === 'key-reused') return problem('key-reused')
    if (received.kind === 'refused') return received.problem
    return { status: 200, body: { items: [...received.items] } }
  })

  const end = async (ask: Ask<'abortTransit'> | Ask<'loseTransit'>, act: 'abort-transit' | 'lose-transit') => {
    const { actor, language, params, body } = ask
    const asked = { act, actor, language, transitId: params.id, reason: body?.reason, key: keyOf(ask) }
    const result = await endTransit(context, asked)
    switch (result.kind) {
      case 'ended':
        return { status: 200, body: viewTransit(result.transit, await viewerOf(network.db, actor)) } as const
      case 'forbidden':
        return forbidden('return.create')
      case 'not-found':
        return problem('not-found')
      case 'key-reused':
        return problem('key-reused')
      case 'refused':
        return result.problem
    }
  }
  route(app, 'abortTransit', (ask) => end(ask, 'abort-transit'))
  route(app, 'loseTransit', (ask) => end(ask, 'lose-transit'))
}

function keyOf(ask: Ask<'receiveTransits'> | Ask<'abortTransit'> | Ask<'loseTransit'>) {
  return ask.key === null ? undefined : { key: ask.key, bodyHash: requestDigest(ask) }
}
