import { id } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { z } from 'zod'
import { type App, conflict, cutPage, forbidden, problem, readCursor, route, withIdempotency } from '../http/index.ts'
import { draftPolicy, redraftPolicy } from './draft-policy.ts'
import { findPolicy, findPolicyAt, listActivated, listDrafts } from './policy-store.ts'
import { answerUnreadable, viewPolicy, viewPolicyDraft, viewPolicyVersion } from './policy-view.ts'
import { showDraft } from './show-draft.ts'
import { showPolicyTable } from './show-policy-table.ts'

export function versionRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'getPolicy', async ({ query: { version } }) => {
    const inForce = version === undefined
    const row = inForce
      ? await findPolicyAt(network.db, network.clock.now())
      : await findPolicy(network.db, String(version))
    // A draft is no version of the policy yet.
    if (row?.effective_at === undefined || row.effective_at === null) return problem('not-found')
    return { status: 200, body: viewPolicy({ ...row, effective_at: row.effective_at }, zone) }
  })

  route(app, 'getPolicyTable', async ({ actor, language, query: { draft, version } }) => {
    const result = await showPolicyTable(network, { actor, language }, { draft, version })
    switch (result.kind) {
      case 'table':
        return { status: 200, body: result.view }
      case 'forbidden':
        return forbidden('policy.draft')
      case 'not-found':
        return problem('not-found')
    }
  })

  route(app, 'listPolicyVersions', async ({ query: { cursor, limit } }) => {
    const read = readCursor(cursor, z.int())
    if (read.kind === 'refused') return read.answer
    const found = await listActivated(network.db, { before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.effective_at)
    return { status: 200, body: { items: rows.map((row) => viewPolicyVersion(row, network)), nextCursor } }
  })
}

export function draftRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'listPolicyDrafts', async ({ actor, query: { cursor, limit } }) => {
    if (!mayDraft(actor)) return forbidden('policy.draft')
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listDrafts(network.db, { before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.version)
    return { status: 200, body: { items: rows.map((row) => viewPolicyDraft(row, zone)), nextCursor } }
  })

  route(app, 'getPolicyDraft', async ({ actor, params, language }) => {
    if (!mayDraft(actor)) return forbidden('policy.draft')
    const row = await findPolicy(network.db, params.id)
    return row === null ? problem('not-found') : { status: 200, body: await showDraft(network, row, language) }
  })

  route(app, 'createPolicyDraft', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await draftPolicy(tx, network, ask.actor, ask.body)
      switch (result.kind) {
        case 'drafted':
          return { status: 201, body: await showDraft(network, result.draft, ask.language) }
        case 'forbidden':
          return forbidden('policy.draft')
        case 'unreadable':
          return answerUnreadable(result.problems, ask.language)
      }
    }),
  )

  route(app, 'setPolicyDraft', async ({ actor, params, body, ifMatch, language }) => {
    const command = { draftId: params.id, ifVersion: ifMatch, body }
    const result = await network.db.transaction((tx) => redraftPolicy(tx, network, actor, command))
    switch (result.kind) {
      case 'drafted':
        return { status: 200, body: await showDraft(network, result.draft, language) }
      case 'forbidden':
        return forbidden('policy.draft')
      case 'not-found':
        return problem('not-found')
      case 'activated':
        return conflict('status', 'activated')
      case 'stale':
        return problem('stale')
      case 'unreadable':
        return answerUnreadable(result.problems, language)
    }
  })
}

function mayDraft(actor: Actor): boolean {
  return isAllowed(actor, 'policy.draft')
}
