import type { Language, PatronView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { formatInstant } from '@wenyuan/domain/kernel'
import { type App, forbidden, problem, route, withIdempotency } from '../http/index.ts'
import { type PatronStanding, seePatron, viewPatron } from '../patrons/index.ts'
import type { Queryable } from '../platform/index.ts'
import { createCardCode } from './create-card-code.ts'
import { READERS_ONLY } from './readers-only.ts'
import { redeemCardCode } from './redeem-card-code.ts'

export function cardCodeRoutes(app: App, standing: PatronStanding): void {
  const { network } = app
  const { zone } = network

  async function show(queryable: Queryable, patronId: string, viewer: Actor, language: Language): Promise<PatronView> {
    const patron = await seePatron(queryable, network, viewer, patronId)
    if (patron === null) throw new Error('a code belongs to a patron')
    return { ...viewPatron(patron, { viewer, zone }), ...(await standing(queryable, { patronId, viewer, language })) }
  }

  route(app, 'createCardCode', async ({ actor }) => {
    if (actor.kind !== 'reader') return READERS_ONLY
    const { code, validUntil } = await network.db.transaction((tx) => createCardCode(tx, network, actor.patronId))
    return { status: 201, body: { code, validUntil: formatInstant(validUntil, zone) } }
  })

  route(app, 'redeemCardCode', (ask) =>
    withIdempotency(
      ask,
      async (tx) => {
        const result = await redeemCardCode(tx, network, ask.actor, ask.body.code)
        switch (result.kind) {
          case 'redeemed':
            return { status: 200, body: await show(tx, result.patronId, ask.actor, ask.language) }
          case 'forbidden':
            return forbidden('loan.create')
          case 'spent':
            return problem('card-code-spent', { detail: `card-code-${result.how}` })
        }
      },
      { secret: true },
    ),
  )
}
