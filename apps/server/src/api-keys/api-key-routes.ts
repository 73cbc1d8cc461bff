import { id } from '@wenyuan/contract'
import type { Zone } from '@wenyuan/domain/kernel'
import {
  type Answer,
  type App,
  cutPage,
  forbidden,
  impossible,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { viewApiKey } from './api-key-view.ts'
import { listApiKeyRows } from './api-keys-store.ts'
import { type CreateApiKeyResult, createApiKey } from './create-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'

export function apiKeyRoutes(app: App): void {
  const { network, identities } = app

  route(app, 'listApiKeys', async ({ query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const found = await listApiKeyRows(network.db, { after: cursor.place ?? '0', limit: query.limit + 1 })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.id)
    return { status: 200, body: { items: rows.map((row) => viewApiKey(row, network.zone)), nextCursor } }
  })

  // The key is in the answer and nowhere else: what is kept for a repeated request is sealed.
  route(app, 'createApiKey', (ask) =>
    withIdempotency(
      ask,
      async (tx) => answerCreated(await createApiKey(tx, network, ask.actor, ask.body), network.zone),
      {
        secret: true,
      },
    ),
  )

  route(app, 'deleteApiKey', async ({ actor, params }) => {
    const result = await revokeApiKey(network, actor, params.id)
    switch (result.kind) {
      case 'revoked':
        identities.forgetAll()
        return { status: 204, body: null }
      case 'forbidden':
        return forbidden('staff.write')
      case 'unknown':
        return problem('not-found')
    }
  })
}

function answerCreated(result: CreateApiKeyResult, zone: Zone): Answer<'createApiKey'> {
  switch (result.kind) {
    case 'created':
      return { status: 201, body: { ...viewApiKey(result.row, zone), key: result.key } }
    case 'forbidden':
      return forbidden(result.missing)
    case 'branch-unknown':
      return impossible('branch', 'unknown')
    case 'ends-in-the-past':
      return impossible('expiresAt', 'in-the-past')
  }
}
