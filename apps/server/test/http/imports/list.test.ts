import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportApp, openImportApp } from './import-app.ts'

let app: ImportApp
beforeAll(async () => {
  app = await openImportApp()
})
afterAll(() => app.close())

const list = (query: Record<string, string> = {}, token = app.adminToken) =>
  app.ask('GET', '/imports', { query, token })

test('imports are listed newest first, page by page, each as it is shown alone', async () => {
  const ids: string[] = []
  for (const name of ['one', 'two', 'three']) {
    const { body } = await app.importAll({ bytes: `title,barcode\n${name},${name}-1` })
    ids.unshift(body.id)
  }
  const first = (await list({ limit: '2' })).body
  const next = (await list({ limit: '2', cursor: first.nextCursor })).body
  const items: { id: string }[] = [...first.items, ...next.items]
  expect(items.map(({ id }) => id)).toEqual(ids)
  expect(next.nextCursor).toBeNull()
  expect(items[0]).toEqual((await app.ask('GET', `/imports/${ids[0]}`)).body)
})

test('only for who may import', async () => {
  const body = { username: 'desk', name: 'desk', password: 'password-of-a-test', roles: [{ role: 'desk' }] }
  await app.ask('POST', '/staff', { body })
  expect((await list({}, await app.signIn('desk', body.password))).status).toBe(403)
  expect((await list({ cursor: 'nonsense' })).status).toBe(400)
})
