import { type ClaimView, id } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { type ActContext, problemOf } from '../circulation/index.ts'
import { findActorNames } from '../events/index.ts'
import { type App, cutPage, forbidden, impossible, problem, readCursor, route, withIdempotency } from '../http/index.ts'
import { arePhotosFree, attachPhotos, photosOf } from '../photos/index.ts'
import type { Queryable } from '../platform/index.ts'
import { claimLoan } from './claim-loan.ts'
import { viewClaim } from './claim-view.ts'
import { type ClaimRow, findClaim, findClaimOfLoan, listClaimRows } from './claims-store.ts'
import { endClaim } from './end-claim.ts'

export function claimRoutes(app: App, acts: ActContext): void {
  const { network } = app

  route(app, 'claimReturned', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const { photos = [], override, note } = body ?? {}
      if (!(await arePhotosFree(tx, actor, photos))) return impossible('photos', 'photo-used')
      const outcome = await claimLoan(tx, acts, actor, { loanId: params.id, override, note })
      const said = await problemOf(acts, outcome, ask)
      if (said !== null) return said
      const claim = await findClaimOfLoan(tx, params.id)
      if (claim === null) throw new Error('a claim that was just made is there')
      const about = { subject: `claim:${claim.id}`, patronId: claim.patron_id, branch: claim.branch_code }
      await attachPhotos(tx, actor, { ids: photos, ...about })
      return { status: 201, body: await show(tx, actor, claim) }
    }),
  )

  route(app, 'listClaims', async ({ query, actor }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const all = [...(await network.directory.current(network.db)).branches.keys()]
    const branches = all.filter((branch) => isAllowed(actor, 'patron.read', branch))
    const own = actor.kind === 'reader' ? actor.patronId : null
    if (own === null && (branches.length === 0 || (query.branch !== undefined && !branches.includes(query.branch))))
      return forbidden('patron.read')
    const found = await listClaimRows(network.db, {
      state: query.state,
      branches: own === null ? (query.branch === undefined ? branches : [query.branch]) : null,
      patronId: own ?? query.patron ?? null,
      after: cursor.place,
      limit: query.limit + 1,
    })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.id)
    return {
      status: 200,
      body: { items: await Promise.all(rows.map((row) => show(network.db, actor, row))), nextCursor },
    }
  })

  route(app, 'getClaim', async ({ params, actor }) => {
    const claim = await findClaim(network.db, params.id)
    if (claim === null || !mayLook(actor, claim)) return problem('not-found')
    return { status: 200, body: await show(network.db, actor, claim) }
  })

  route(app, 'endClaim', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const claim = await findClaim(tx, params.id)
      if (claim === null || !mayLook(actor, claim)) return problem('not-found')
      if (body.branch !== undefined && !(await network.directory.current(tx)).branches.has(body.branch))
        return impossible('branch', 'unknown')
      const outcome = await endClaim(tx, acts, actor, { loanId: claim.loan_id, ...body })
      const said = await problemOf(acts, outcome, ask)
      if (said !== null) return said
      const after = await findClaim(tx, params.id)
      return after === null ? problem('not-found') : { status: 200, body: await show(tx, actor, after) }
    }),
  )

  async function show(queryable: Queryable, actor: Actor, row: ClaimRow): Promise<ClaimView> {
    const names = await findActorNames(queryable, [row.claimed_by, row.ended_by ?? ''])
    const photos = await photosOf(queryable, `claim:${row.id}`)
    return viewClaim(row, { actor, zone: network.zone, names, photos })
  }
}

function mayLook(actor: Actor, { patron_id, branch_code }: ClaimRow): boolean {
  return actor.kind === 'reader' ? actor.patronId === patron_id : isAllowed(actor, 'patron.read', branch_code)
}
