import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActCommand, performActs } from '../../src/circulation/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import { checkOut, openServers, type Servers } from './open-servers.ts'
import { times } from './plant-library.ts'

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ count: 1 })
})
afterAll(() => ground.close())

/** An act that the database will not have: its key holds a NUL. */
function unwritable(command: ActCommand): ActCommand {
  const key = { key: 'un\0writable', bodyHash: Buffer.from('body') }
  return { ...command, key, render: () => ({ status: 200, value: null }) }
}

test('an act that fails takes no other of its list down, and leaves nothing', async () => {
  const { patrons, titles } = await ground.plant({
    patrons: times(5, () => ({})),
    titles: times(5, () => ({ copies: [{}] })),
  })
  const commands = patrons.map(({ card }, n) => checkOut(card, titles[n]?.barcodes[0] ?? ''))
  const sent = commands.map((command, n) => (n === 2 ? unwritable(command) : command))
  const settled = await Promise.allSettled(sent.map((command) => ground.servers[0].gatherer.perform(command)))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  const { rowCount } = await ground.db.query(null, 'SELECT FROM loan WHERE closed_at IS NULL')
  expect(rowCount).toBe(4)
  expect(await findBrokenInvariants(ground.db)).toEqual([])
})

test('a list given directly says so when one of it failed', async () => {
  const { patrons, titles } = await ground.plant({ prefix: 'list-', patrons: [{}], titles: [{ copies: [{}] }] })
  const command = checkOut(patrons[0]?.card ?? '', titles[0]?.barcodes[0] ?? '')
  await expect(performActs(ground.acts, [unwritable(command)])).rejects.toThrow()
})
