import { type DisputeView, id } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { parseYuan } from '@wenyuan/domain/kernel'
import type { Language } from '@wenyuan/domain/words'
import type { ActContext } from '../circulation/index.ts'
import { findActorNames, listEvents, viewEvent } from '../events/index.ts'
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
import { findPatronOfCard } from '../patrons/index.ts'
import { arePhotosFree, attachPhotos, photosOf } from '../photos/index.ts'
import type { Queryable, Tx } from '../platform/index.ts'
import { addEvidence, MAX_EVIDENCE_NOTES } from './add-evidence.ts'
import { type Deciding, decideDispute } from './decide-dispute.ts'
import { viewDispute } from './dispute-view.ts'
import { type DisputeRow, findDispute, listDisputeRows } from './disputes-store.ts'
import { openDispute } from './open-dispute.ts'

type Viewer = { readonly actor: Actor; readonly language: Language }

/** Of one loan; a loan with more has its last ones told. */
const MAX_EVENTS = 500
/** Whoever decides a dispute has the record of its loan in view, whatever else they may read. */
const RECORD_READER: Actor = { kind: 'system', name: 'dispute' }

export function disputeRoutes(app: App, acts: ActContext): void {
  const { network } = app

  route(app, 'openDispute', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, body } = ask
      const named = body.patron === undefined ? null : await findPatronOfCard(tx, body.patron)
      const patronId = named?.id ?? (actor.kind === 'reader' && body.patron === undefined ? actor.patronId : null)
      if (patronId === null) return impossible('patron', body.patron === undefined ? 'required' : 'unknown')
      const { photos = [], of, note } = body
      if (!(await arePhotosFree(tx, actor, photos))) return impossible('photos', 'photo-used')
      const result = await openDispute(tx, acts, actor, { patronId, of, subjectId: body.id, note })
      switch (result.kind) {
        case 'opened': {
          const row = await findDispute(tx, result.disputeId)
          if (row === null) throw new Error('a dispute that was just opened is there')
          const about = { subject: `dispute:${row.id}`, patronId, branch: row.branch_code }
          await attachPhotos(tx, actor, { ids: photos, ...about })
          return { status: 201, body: await show(tx, row, ask) }
        }
        case 'forbidden':
          return forbidden('patron.read')
        case 'not-found':
          return problem('not-found')
        case 'unknown-subject':
          return impossible('id', 'unknown')
        case 'open-already':
          return conflict('id', 'dispute-open')
      }
    }),
  )

  route(app, 'listDisputes', async (ask) => {
    const { query, actor } = ask
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const all = [...(await network.directory.current(network.db)).branches.keys()]
    const branches = all.filter((branch) => isAllowed(actor, 'patron.read', branch))
    const own = actor.kind === 'reader' ? actor.patronId : null
    if (own === null && (branches.length === 0 || (query.branch !== undefined && !branches.includes(query.branch))))
      return forbidden('patron.read')
    const found = await listDisputeRows(network.db, {
      state: query.state,
      branches: own === null ? (query.branch === undefined ? branches : [query.branch]) : null,
      patronId: own ?? query.patron ?? null,
      after: cursor.place,
      limit: query.limit + 1,
    })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.id)
    const items = await Promise.all(rows.map((row) => show(network.db, row, ask)))
    return { status: 200, body: { items, nextCursor } }
  })

  route(app, 'getDispute', async (ask) => {
    const { actor, params } = ask
    const row = await findDispute(network.db, params.id)
    if (row === null || !mayLook(actor, row)) return problem('not-found')
    const body = await show(network.db, row, ask)
    const mayRead = actor.kind !== 'reader' && isAllowed(actor, 'task.decide', row.branch_code)
    if (row.loan_id === null || !mayRead) return { status: 200, body }
    return { status: 200, body: { ...body, events: await eventsOf(row.loan_id, actor) } }
  })

  route(app, 'decideDispute', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { amount, outcome, note = null } = ask.body
      const amountFen = amount === undefined ? null : parseYuan(amount)
      return decide(tx, ask, { disputeId: ask.params.id, outcome, amountFen, note })
    }),
  )

  route(app, 'withdrawDispute', (ask) =>
    withIdempotency(ask, (tx) =>
      decide(tx, ask, { disputeId: ask.params.id, outcome: 'withdrawn', amountFen: null, note: null }),
    ),
  )

  route(app, 'addDisputeEvidence', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const { photos = [], note = null } = body
      if (!(await arePhotosFree(tx, actor, photos))) return impossible('photos', 'photo-used')
      const result = await addEvidence(tx, network, actor, { disputeId: params.id, note, photos })
      switch (result.kind) {
        case 'added': {
          const row = await findDispute(tx, params.id)
          if (row === null) throw new Error('a dispute that was just added to is there')
          return { status: 200, body: await show(tx, row, ask) }
        }
        case 'not-found':
          return problem('not-found')
        case 'decided-already':
          return conflict('note', 'decided')
        case 'too-many':
          return impossible('note', 'too-large', `≤ ${MAX_EVIDENCE_NOTES}`)
      }
    }),
  )

  async function decide(tx: Tx, viewer: Viewer, deciding: Deciding) {
    const seen = await findDispute(tx, deciding.disputeId)
    if (seen === null || !mayLook(viewer.actor, seen)) return problem('not-found')
    const result = await decideDispute(tx, acts, viewer.actor, deciding)
    switch (result.kind) {
      case 'decided': {
        const row = await findDispute(tx, deciding.disputeId)
        if (row === null) throw new Error('a dispute that was just decided is there')
        return { status: 200, body: await show(tx, row, viewer) } as const
      }
      case 'forbidden':
        return forbidden('task.decide')
      case 'not-found':
        return problem('not-found')
      case 'decided-already':
        return conflict('outcome', 'decided')
      case 'too-much':
        return impossible('amount', 'too-large', `≤ ${result.most}`)
    }
  }

  async function show(queryable: Queryable, row: DisputeRow, { actor, language }: Viewer): Promise<DisputeView> {
    const added = row.evidence.map(({ by }) => by)
    const names = await findActorNames(queryable, [row.opened_by, row.ended_by ?? '', ...added])
    const photos = await photosOf(queryable, `dispute:${row.id}`)
    return viewDispute(row, { actor, language, zone: network.zone, names, photos })
  }

  async function eventsOf(loanId: string, actor: Actor) {
    const reader = isAllowed(actor, 'event.read') ? actor : RECORD_READER
    const subject = { kind: 'loan', id: loanId }
    const asked = { subject, kind: null, actor: null, from: null, to: null, before: null, limit: MAX_EVENTS }
    const list = await listEvents(network, reader, asked)
    if (list.kind === 'forbidden') return []
    return list.entries.map((entry) => viewEvent(entry, network.zone, list.names.get(entry.body.actor))).reverse()
  }
}

function mayLook(actor: Actor, { patron_id, branch_code }: DisputeRow): boolean {
  return actor.kind === 'reader' ? actor.patronId === patron_id : isAllowed(actor, 'patron.read', branch_code)
}
