import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrate, openDatabase } from '@wenyuan/server/platform'
import { createTestDatabase, MIGRATIONS_FOLDER, type TestDatabase } from '@wenyuan/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'

let made: TestDatabase
let folder = ''
beforeEach(async () => {
  made = await createTestDatabase({ kind: 'empty' })
  folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-migrations-'))
  write('0001-shelf.sql', 'CREATE TABLE shelf (id int); INSERT INTO shelf VALUES (1);')
  write('0002-room.sql', 'CREATE TABLE room (id int);')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await made.drop()
})

function write(name: string, sql: string): void {
  writeFileSync(path.join(folder, name), sql)
}

async function tables(): Promise<unknown[]> {
  const { rows } = await made.database.query(
    null,
    `SELECT relname FROM pg_class WHERE relname IN ('shelf', 'room', 'desk') ORDER BY 1`,
  )
  return rows.map((row) => row['relname'])
}

test('an empty database gets all migrations, and a second time none', async () => {
  const told: string[] = []
  const onMigration = (step: { number: number; of: number; name: string }) =>
    told.push(`${step.number}/${step.of} ${step.name}`)
  expect(await migrate(made.database, { folder, onMigration })).toEqual({
    kind: 'migrated',
    applied: [1, 2],
    number: 2,
  })
  expect(await migrate(made.database, { folder, onMigration })).toEqual({ kind: 'migrated', applied: [], number: 2 })
  expect(told).toEqual(['1/2 shelf', '2/2 room'])
})

test('a migration added later is the only one to run', async () => {
  await migrate(made.database, { folder })
  write('0003-desk.sql', 'CREATE TABLE desk (id int)')
  expect(await migrate(made.database, { folder })).toMatchObject({ applied: [3] })
})

test('a migration that landed and was changed is refused, and nothing runs', async () => {
  await migrate(made.database, { folder })
  write('0001-shelf.sql', 'CREATE TABLE shelf (id bigint);')
  write('0003-desk.sql', 'CREATE TABLE desk (id int)')
  expect(await migrate(made.database, { folder })).toEqual({
    kind: 'refused',
    problem: { code: 'changed', number: 1, name: 'shelf' },
  })
  expect(await tables()).toEqual(['room', 'shelf'])
})

test('other line ends are no change', async () => {
  write('0002-room.sql', 'CREATE TABLE room (\n id int);')
  await migrate(made.database, { folder })
  write('0002-room.sql', 'CREATE TABLE room (\r\n id int);')
  expect(await migrate(made.database, { folder })).toMatchObject({ kind: 'migrated' })
})

test('a database that is newer than the program is refused', async () => {
  await migrate(made.database, { folder })
  rmSync(path.join(folder, '0002-room.sql'))
  expect(await migrate(made.database, { folder })).toEqual({
    kind: 'refused',
    problem: { code: 'newer', databaseNumber: 2, programNumber: 1 },
  })
})

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  write('0002-room.sql', 'CREATE TABLE room (id int); SELECT 1 / 0;')
  await expect(migrate(made.database, { folder })).rejects.toThrow('migration 2 room failed: division by zero')
  expect(await tables()).toEqual(['shelf'])
})

test('servers that start at once run each migration once', async () => {
  const servers = Array.from({ length: 8 }, () => openDatabase(made.address))
  const results = await Promise.all(servers.map((server) => migrate(server, { folder })))
  await Promise.all(servers.map((server) => server.close()))
  const applied: number[] = results.flatMap((result) => (result.kind === 'migrated' ? result.applied : []))
  expect(applied.sort()).toEqual([1, 2])
  expect((await made.database.query(null, 'SELECT * FROM shelf')).rowCount).toBe(1)
})

test.each(['1-short.sql', '0004-gap.sql', '0002-again.sql', '0003-Capital.sql'])(
  '%s is a mistake of the build',
  async (name) => {
    write(name, '')
    await expect(migrate(made.database, { folder })).rejects.toThrow(name === '0002-again.sql' ? '0002-room.sql' : name)
  },
)

test("the program's own migrations run from empty", async () => {
  expect(await migrate(made.database, { folder: MIGRATIONS_FOLDER })).toMatchObject({ kind: 'migrated' })
})
