import { afterEach, beforeEach, expect, test } from 'vitest'
import { settleDemo } from '../../../src/demo/index.ts'
import { openTestApp, type TestApp } from '../test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp({ demo: true })
})
afterEach(() => app.close())

async function countPatrons(): Promise<number | undefined> {
  const { rows } = await app.network.db.query<{ patrons: number }>(null, 'SELECT count(*)::int AS patrons FROM patron')
  return rows[0]?.patrons
}

const settle = (wanted = true, network = app.network) => settleDemo(network, { wanted, onPlanting: () => undefined })

/** A program that is killed after so many statements of its transaction. */
function dyingNetwork(lives: number) {
  const { db } = app.network
  const dying: typeof db = {
    ...db,
    transaction: (work, planning) =>
      db.transaction((tx) => {
        let left = lives
        const query: typeof tx.query = (...asked) => {
          left -= 1
          if (left < 0) throw new Error('killed')
          return tx.query(...asked)
        }
        return work({ ...tx, query })
      }, planning),
  }
  return { ...app.network, db: dying }
}

test('a planting that was cut off has left nothing, and the next start does it again', async () => {
  await expect(settle(true, dyingNetwork(600))).rejects.toThrow('killed')
  expect(await countPatrons()).toBe(0)
  await settle()
  expect(await countPatrons()).toBe(50)
})

test('two servers that start at the same moment plant it once', async () => {
  await Promise.all([settle(), settle()])
  expect(await countPatrons()).toBe(50)
})

test('a start that wants none ends the wish', async () => {
  await settle(false)
  await settle(true)
  expect(await countPatrons()).toBe(0)
})
