import { id } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { type ActContext, problemOf } from '../circulation/index.ts'
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
import { arePhotosFree, attachPhotos } from '../photos/index.ts'
import { listLossRows } from './losses-store.ts'
import { replaceLoss } from './replace-loss.ts'
import { reportLoss } from './report-loss.ts'
import { showCompensation, showLoss, viewLossRow } from './show-loss.ts'

export function lossRoutes(app: App, acts: ActContext): void {
  const { network } = app

  route(app, 'getCompensation', async (ask) => {
    const body = await showCompensation(acts, ask.params.id, ask)
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'reportLoss', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const photos = body?.photos ?? []
      if (!(await arePhotosFree(tx, actor, photos))) return impossible('photos', 'photo-used')
      const outcome = await reportLoss(tx, acts, actor, { loanId: params.id, note: body?.note })
      const said = await problemOf(acts, outcome, ask)
      if (said !== null) return said
      const loss = await showLoss(tx, acts, params.id, ask)
      if (loss === null) return problem('not-found')
      const about = { subject: `loan:${params.id}`, patronId: loss.patron.id, branch: loss.branch }
      await attachPhotos(tx, actor, { ids: photos, ...about })
      return { status: 201, body: loss }
    }),
  )

  route(app, 'getLoss', async (ask) => {
    const body = await showLoss(network.db, acts, ask.params.id, ask)
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'replaceLoss', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const item = body?.item === undefined ? null : { barcode: body.item.barcode, titleId: body.item.title }
      const result = await replaceLoss(tx, acts, actor, { loanId: params.id, item, note: body?.note })
      if (result.kind === 'not-as-new') return impossible('item.title', 'not-allowed')
      if (result.kind === 'barcode-taken') return conflict('item.barcode', 'taken')
      const said = await problemOf(acts, result, ask)
      if (said !== null) return said
      const loss = await showLoss(tx, acts, params.id, ask)
      return loss === null ? problem('not-found') : { status: 201, body: loss }
    }),
  )

  route(app, 'listLosses', async (ask) => {
    const { query, actor } = ask
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const all = [...(await network.directory.current(network.db)).branches.keys()]
    const branches = all.filter((branch) => isAllowed(actor, 'patron.read', branch))
    if (query.branch !== undefined && !branches.includes(query.branch)) return forbidden('patron.read')
    const found = await listLossRows(network.db, {
      state: query.state,
      branches: query.branch === undefined ? (branches.length === all.length ? null : branches) : [query.branch],
      patronId: query.patron ?? null,
      after: cursor.place,
      limit: query.limit + 1,
    })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.loan_id)
    const items = await Promise.all(rows.map((row) => viewLossRow(network.db, acts, row, ask)))
    return { status: 200, body: { items, nextCursor } }
  })
}
