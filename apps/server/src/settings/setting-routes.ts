import { code, type PageQuery } from '@wenyuan/contract'
import {
  type App,
  cutPage,
  forbidden,
  impossible,
  type ProblemAnswer,
  problem,
  readCursor,
  route,
} from '../http/index.ts'
import { setSettings } from './set-settings.ts'
import { setType } from './set-type.ts'
import { readSettingRows } from './settings-store.ts'
import { viewSettings } from './settings-view.ts'
import { listTypeRows, type TypeRow, type TypeTable } from './types-store.ts'

export function settingRoutes(app: App): void {
  const { network } = app
  const timezone = network.zone.id

  route(app, 'getSettings', async () => ({
    status: 200,
    body: viewSettings(await readSettingRows(network.db), timezone),
  }))

  route(app, 'setSettings', async ({ actor, body, ifMatch }) => {
    const result = await setSettings(network, actor, { body, ifMatch })
    switch (result.kind) {
      case 'set':
        // The next answer is in the language that was just chosen.
        await network.directory.current(network.db)
        return { status: 200, body: viewSettings(result.stored, timezone) }
      case 'forbidden':
        return forbidden('setting.write')
      case 'stale':
        return problem('stale')
      case 'timezone-fixed':
        return impossible('timezone', 'read-only', result.timezone)
      case 'unknown':
        return impossible(result.path, 'unknown', result.expected)
    }
  })

  route(app, 'listPatronTypes', ({ query }) => listTypes(app, 'patron_type', query))
  route(app, 'listItemTypes', ({ query }) => listTypes(app, 'item_type', query))
  route(app, 'setPatronType', async ({ actor, body }) => {
    const result = await setType(network, actor, { table: 'patron_type', type: body })
    return result.kind === 'set' ? { status: 200, body } : forbidden('setting.write')
  })
  route(app, 'setItemType', async ({ actor, body }) => {
    const result = await setType(network, actor, { table: 'item_type', type: body })
    return result.kind === 'set' ? { status: 200, body } : forbidden('setting.write')
  })
}

type TypePage = { status: 200; body: { items: TypeRow[]; nextCursor: string | null } }

async function listTypes({ network }: App, table: TypeTable, query: PageQuery): Promise<TypePage | ProblemAnswer> {
  const cursor = readCursor(query.cursor, code)
  if (cursor.kind === 'refused') return cursor.answer
  const found = await listTypeRows(network.db, table, { after: cursor.place ?? '', limit: query.limit + 1 })
  const { rows, nextCursor } = cutPage(found, query.limit, (row) => row.code)
  return { status: 200, body: { items: [...rows], nextCursor } }
}
