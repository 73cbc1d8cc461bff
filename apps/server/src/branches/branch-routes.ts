import { code } from '@wenyuan/contract'
import type { CalendarProblem } from '@wenyuan/domain/calendar'
import {
  type Answer,
  type App,
  conflict,
  cutPage,
  forbidden,
  type Headers,
  type ProblemAnswer,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { viewBranch, viewCalendar } from './branch-view.ts'
import { findBranchRow, listBranchRows } from './branches-store.ts'
import { type CreateBranchResult, createBranch } from './create-branch.ts'
import { type SetCalendarResult, setCalendar } from './set-calendar.ts'

export function branchRoutes(app: App): void {
  const { network } = app

  route(app, 'listBranches', async ({ query }) => {
    const cursor = readCursor(query.cursor, code)
    if (cursor.kind === 'refused') return cursor.answer
    const found = await listBranchRows(network.db, { after: cursor.place ?? '', limit: query.limit + 1 })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.code)
    return { status: 200, body: { items: rows.map(viewBranch), nextCursor } }
  })

  route(app, 'createBranch', (ask) =>
    withIdempotency(ask, async (tx) => answerCreated(await createBranch(tx, network, ask.actor, ask.body))),
  )

  route(app, 'getBranchCalendar', async ({ params }) => {
    const row = await findBranchRow(network.db, params.code)
    return row === null ? problem('not-found') : { status: 200, body: viewCalendar(row) }
  })

  route(app, 'setBranchCalendar', async ({ actor, params, body, ifMatch }) =>
    answerSet(await setCalendar(network, actor, { code: params.code, body, ifMatch })),
  )
}

function answerCreated(result: CreateBranchResult): Answer<'createBranch'> {
  switch (result.kind) {
    case 'created':
      return { status: 201, body: viewBranch(result.row), headers: warningOf(result) }
    case 'forbidden':
      return forbidden('setting.write')
    case 'code-taken':
      return conflict('code', 'taken')
    case 'calendar-refused':
      return refuseCalendar(result.problems)
  }
}

function answerSet(result: SetCalendarResult): Answer<'setBranchCalendar'> {
  switch (result.kind) {
    case 'set':
      return { status: 200, body: viewCalendar(result.row), headers: warningOf(result) }
    case 'forbidden':
      return forbidden('calendar.write')
    case 'branch-unknown':
      return problem('not-found')
    case 'stale':
      return problem('stale')
    case 'refused':
      return refuseCalendar(result.problems)
  }
}

/** Without any open day, due dates stay unshifted: allowed, and said. */
function warningOf({ hasOpenDay }: { hasOpenDay: boolean }): Headers {
  return hasOpenDay ? {} : { 'x-warning': 'no-open-day' }
}

function refuseCalendar(problems: readonly CalendarProblem[]): ProblemAnswer {
  return problem('impossible', {
    errors: problems.map(({ path, expects }) => ({ path, code: 'wrong-form', expected: expects })),
  })
}
