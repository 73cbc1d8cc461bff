import { code, type Language } from '@wenyuan/contract'
import type { CalendarProblem } from '@wenyuan/domain/calendar'
import {
  type Answer,
  type App,
  conflict,
  cutPage,
  forbidden,
  type ProblemAnswer,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { type BranchViewing, viewBranch, viewCalendar } from './branch-view.ts'
import { findBranchRow, listBranchRows } from './branches-store.ts'
import { type CreateBranchResult, createBranch } from './create-branch.ts'
import { type SetCalendarResult, setCalendar } from './set-calendar.ts'

export function branchRoutes(app: App): void {
  const { network } = app

  route(app, 'listBranches', async ({ query, language }) => {
    const cursor = readCursor(query.cursor, code)
    if (cursor.kind === 'refused') return cursor.answer
    const viewing = await readViewing(network, language)
    const found = await listBranchRows(network.db, { after: cursor.place ?? '', limit: query.limit + 1 })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.code)
    return { status: 200, body: { items: rows.map((row) => viewBranch(row, viewing)), nextCursor } }
  })

  route(app, 'createBranch', async (ask) => {
    // Before the transaction: what the directory reads within one that may fail must not be kept.
    const viewing = await readViewing(network, ask.language)
    return withIdempotency(ask, async (tx) =>
      answerCreated(await createBranch(tx, network, ask.actor, ask.body), viewing),
    )
  })

  route(app, 'getBranchCalendar', async ({ params, language }) => {
    const row = await findBranchRow(network.db, params.code)
    if (row === null) return problem('not-found')
    return { status: 200, body: viewCalendar(row, await readViewing(network, language)) }
  })

  route(app, 'setBranchCalendar', async ({ actor, params, body, ifMatch, language }) =>
    answerSet(
      await setCalendar(network, actor, { code: params.code, body, ifMatch }),
      await readViewing(network, language),
    ),
  )
}

async function readViewing({ db, directory, clock, zone }: Network, language: Language): Promise<BranchViewing> {
  const { followsHolidays } = await directory.current(db)
  return { language, now: zone.toLocal(clock.now()), followsHolidays }
}

function answerCreated(result: CreateBranchResult, viewing: BranchViewing): Answer<'createBranch'> {
  switch (result.kind) {
    case 'created':
      return { status: 201, body: viewBranch(result.row, viewing) }
    case 'forbidden':
      return forbidden('setting.write')
    case 'code-taken':
      return conflict('code', 'taken')
    case 'calendar-refused':
      return refuseCalendar(result.problems)
  }
}

function answerSet(result: SetCalendarResult, viewing: BranchViewing): Answer<'setBranchCalendar'> {
  switch (result.kind) {
    case 'set':
      return { status: 200, body: viewCalendar(result.row, viewing) }
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

function refuseCalendar(problems: readonly CalendarProblem[]): ProblemAnswer {
  return problem('impossible', {
    errors: problems.map(({ path, expects }) => ({ path, code: 'wrong-form', expected: expects })),
  })
}
