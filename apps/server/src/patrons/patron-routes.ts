import { id, type Language, type PatronView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import {
  type App,
  conflict,
  cutPage,
  forbidden,
  impossible,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Queryable } from '../platform/index.ts'
import { changePatron } from './change-patron.ts'
import { listPatrons } from './list-patrons.ts'
import { viewPatron, viewPatronSummary } from './patron-view.ts'
import { readPatron, seePatron } from './read-patron.ts'
import { registerPatron } from './register-patron.ts'

/** What stands against a patron and what they may do next, as circulation decides it for this viewer; asked for every answer that shows a patron. */
export type PatronStanding = (
  queryable: Queryable,
  question: { readonly patronId: string; readonly viewer: Actor; readonly language: Language },
) => Promise<Partial<Pick<PatronView, 'may' | 'standing'>>>

const NO_STANDING: PatronStanding = async () => ({})

export function patronReadRoutes(app: App, standing: PatronStanding = NO_STANDING): void {
  const { network } = app

  route(app, 'listPatrons', async ({ actor, query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const { q = null, type = null, branch = null, limit } = query
    const list = await listPatrons(network, actor, { q, type, branch, after: cursor.place ?? '0', limit: limit + 1 })
    if (list.kind === 'forbidden') return forbidden('patron.read')
    const { rows, nextCursor } = cutPage(list.rows, limit, (row) => row.id)
    return { status: 200, body: { items: rows.map(viewPatronSummary), nextCursor } }
  })

  route(app, 'getPatron', async ({ actor, params, language }) => {
    const result = await readPatron(network, actor, params.id)
    if (result.kind === 'forbidden') return forbidden('patron.read')
    if (result.kind === 'not-found') return problem('not-found')
    const may = await standing(network.db, { patronId: params.id, viewer: actor, language })
    return { status: 200, body: { ...viewPatron(result.patron, { viewer: actor, zone: network.zone }), ...may } }
  })
}

export function patronWriteRoutes(app: App, standing: PatronStanding = NO_STANDING): void {
  const { network, identities } = app

  async function show(queryable: Queryable, patronId: string, viewer: Actor, language: Language): Promise<PatronView> {
    const patron = await seePatron(queryable, network, viewer, patronId)
    if (patron === null) throw new Error('a patron that was just written is there')
    return {
      ...viewPatron(patron, { viewer, zone: network.zone }),
      ...(await standing(queryable, { patronId, viewer, language })),
    }
  }

  route(app, 'createPatron', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await registerPatron(tx, network, ask.actor, ask.body)
      switch (result.kind) {
        case 'registered':
          return { status: 201, body: await show(tx, result.patronId, ask.actor, ask.language) }
        case 'forbidden':
          return forbidden('patron.write')
        case 'card-taken':
          return conflict('card', 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'changePatron', async ({ actor, params, body, ifMatch, language }) => {
    const command = { patronId: params.id, ifVersion: ifMatch, body }
    const result = await network.db.transaction((tx) => changePatron(tx, network, actor, command))
    switch (result.kind) {
      case 'changed':
        if (result.signedOut) identities.forgetAll()
        return { status: 200, body: await show(network.db, params.id, actor, language) }
      case 'forbidden':
        return forbidden('patron.write')
      case 'not-found':
        return problem('not-found')
      case 'stale':
        return problem('stale')
      case 'impossible':
        return impossible(result.path, result.code, result.expected)
    }
  })
}
