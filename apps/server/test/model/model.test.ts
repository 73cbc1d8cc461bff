import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrokenInvariants } from '../races/find-broken-invariants.ts'
import { openServers, type Servers } from '../races/open-servers.ts'
import { type Act, anyAct } from './any-act.ts'
import { seeDatabase, seeModel } from './compare-states.ts'
import { openModel, POLICY, plant, tellModel, tellServer } from './run-acts.ts'

const RUNS_EACH = 40
const ACTS = { minLength: 10, maxLength: 60, size: 'max' } as const
const LIMIT_EACH_MS = 12_000
const LANES = 8
const NEW_SEED = Date.now() % 2 ** 31

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ policy: POLICY })
})
afterAll(() => ground.close())

/** One act after the other, on both sides; the first difference is where it stops. */
async function expectSame(acts: readonly Act[]): Promise<void> {
  const library = await plant(ground)
  const model = openModel(library)
  const played = { library, holds: [] }
  const [server] = ground.servers
  for (const [n, act] of acts.entries()) {
    const said = await tellServer(ground, server, played, act)
    const after = `after act ${n + 1}: ${JSON.stringify(act)}`
    expect(said, after).toEqual(tellModel(model, act))
    expect(await seeDatabase(ground.db, library), after).toEqual(seeModel(model, library))
  }
}

/** When the limit of time interrupts a run, its acts go on: whoever comes next has the same clock and must wait for them. */
let underWay: Promise<void> = Promise.resolve()
function follow<Args extends unknown[]>(run: (...args: Args) => Promise<void>): (...args: Args) => Promise<void> {
  return (...args) => {
    underWay = run(...args)
    return underWay
  }
}

const settings = (seed: number) => ({
  seed,
  numRuns: RUNS_EACH,
  interruptAfterTimeLimit: LIMIT_EACH_MS,
  endOnFailure: false,
})

describe('whatever is done, the program and a plain model of the library agree', () => {
  test.each([20_260_901, 7, NEW_SEED])('seed %i', async (seed) => {
    await fc.assert(fc.asyncProperty(fc.array(anyAct, ACTS), follow(expectSame)), settings(seed))
    await underWay
    expect(await findBrokenInvariants(ground.db, { maxLoans: 3 })).toEqual([])
  })
})

test(`the same acts done side by side leave nothing broken (seed ${NEW_SEED})`, async () => {
  const lists = fc.array(fc.array(anyAct, { minLength: 5, maxLength: 20 }), { minLength: LANES, maxLength: LANES })
  await fc.assert(
    fc.asyncProperty(
      lists,
      follow(async (all) => {
        const played = { library: await plant(ground), holds: [] }
        await Promise.all(
          all.map(async (acts, lane) => {
            const server = ground.servers[lane % ground.servers.length] ?? ground.servers[0]
            for (const act of acts) await tellServer(ground, server, played, act)
          }),
        )
        expect(await findBrokenInvariants(ground.db, { maxLoans: 3 })).toEqual([])
      }),
    ),
    { ...settings(NEW_SEED), numRuns: 10 },
  )
  await underWay
})
