import { id } from '@wenyuan/contract'
import {
  type Answer,
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
import { type ChangeStaffResult, changeStaff } from './change-staff.ts'
import { type CreateStaffResult, createStaff } from './create-staff.ts'
import { listStaffRows } from './staff-store.ts'
import { viewStaff } from './staff-view.ts'

export function staffRoutes(app: App): void {
  const { network, identities } = app

  route(app, 'listStaff', async ({ query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const found = await listStaffRows(network.db, { after: cursor.place ?? '0', limit: query.limit + 1 })
    const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.id)
    return { status: 200, body: { items: rows.map(viewStaff), nextCursor } }
  })

  // The answer may tell a password that was made: what is kept for a repeated request is sealed.
  route(app, 'createStaff', (ask) =>
    withIdempotency(ask, async (tx) => answerCreated(await createStaff(tx, network, ask.actor, ask.body)), {
      secret: true,
    }),
  )

  route(app, 'changeStaff', async ({ actor, params, body, ifMatch }) => {
    const result = await changeStaff(network, actor, { id: params.id, body, ifMatch })
    if (result.kind === 'changed') identities.forgetAll()
    return answerChanged(result)
  })
}

function answerCreated(result: CreateStaffResult): Answer<'createStaff'> {
  switch (result.kind) {
    case 'created': {
      const { row, password } = result
      return { status: 201, body: { ...viewStaff(row), ...(password === null ? {} : { password }) } }
    }
    case 'forbidden':
      return forbidden('staff.write')
    case 'branch-unknown':
      return impossible(`roles[${result.at}].branch`, 'unknown')
    case 'username-taken':
      return conflict('username', 'taken')
  }
}

function answerChanged(result: ChangeStaffResult): Answer<'changeStaff'> {
  switch (result.kind) {
    case 'changed':
      return { status: 200, body: viewStaff(result.row) }
    case 'forbidden':
      return forbidden('staff.write')
    case 'unknown':
      return problem('not-found')
    case 'stale':
      return problem('stale')
    case 'branch-unknown':
      return impossible(`roles[${result.at}].branch`, 'unknown')
    case 'last-admin':
      return problem('conflict', { detail: 'last-admin' })
  }
}
