import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrokenInvariants } from '../races/find-broken-invariants.ts'
import { type Library, plantLibrary, times } from '../races/plant-library.ts'
import { type CrashHome, openHome } from './open-home.ts'
import { type Answered, type Client, COME_AGAIN, type Load, post, sendActs } from './send-acts.ts'

/** The first crash comes after so few acts, each next one after some more, so that it meets other moments. */
const FIRST_ENOUGH = 25
const ENOUGH_STEP = 7
const LIMIT_MS = 120_000

let home: CrashHome
let library: Library
let token: string
const known: Answered[] = []

beforeAll(async () => {
  home = openHome()
  await home.start()
  token = await home.token()
  const db = home.openDatabase()
  library = await plantLibrary(db, {
    patrons: times(40, () => ({})),
    titles: times(60, () => ({ copies: [{}] })),
  })
  await db.close()
}, LIMIT_MS)
afterAll(() => home.remove(), LIMIT_MS)

const client = (): Client => ({ address: home.address(), token })

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${home.address()}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const TRIES = 100
const PAUSE_MS = 50

/**
 * As a client is told to: a 503 loses nothing and is asked again. After PostgreSQL was killed the server may still hold a
 * connection that is dead, and finds out by using it.
 */
async function settled<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask()
    const away = typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === COME_AGAIN
    if (!away || tries >= TRIES) return answer
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Each acknowledged act is there and its key gives its answer again; what got no answer gets one now. */
async function expectNothingLost(load: Load): Promise<void> {
  expect(load.wrong).toEqual([])
  for (const { status, text, ...sent } of load.answered) {
    expect(await settled(() => post(client(), sent)), sent.key).toEqual({ status, text })
    if (status !== 201) continue
    const { id, patron } = JSON.parse(text) as { id: string; patron: string }
    expect(await settled(() => get(`/loans/${id}`)), sent.key).toMatchObject({ status: 200, body: { id, patron } })
  }
  for (const sent of [...load.unanswered, ...load.half]) {
    const came = await settled(() => post(client(), sent))
    if (typeof came === 'string') throw new Error(`${sent.key} still gets no answer`)
    expect([200, 201, 409], sent.key).toContain(came.status)
    expect(await settled(() => post(client(), sent)), sent.key).toEqual(came)
    known.push({ ...sent, ...came })
  }
  known.push(...load.answered)
  expect(await settled(() => get('/events/verify'))).toMatchObject({ status: 200, body: { ok: true } })
}

async function expectSound(): Promise<void> {
  const db = home.openDatabase()
  expect(await findBrokenInvariants(db, { maxLoans: 5 })).toEqual([])
  const { rows } = await db.query<{ loans: string }>(null, 'SELECT count(*) AS loans FROM loan')
  await db.close()
  // Neither a loan that nobody was told of, nor one that is told of and missing.
  expect(Number(rows[0]?.loans)).toBe(known.filter(({ status }) => status === 201).length)
}

const crashes = {
  'the server': async () => {
    await home.killServer()
    await home.start()
  },
  PostgreSQL: async () => {
    home.killPostgres()
    await home.ready()
  },
  'PostgreSQL and the server': async () => {
    home.killPostgres()
    await home.killServer()
    await home.start()
  },
}

describe('killed under load', () => {
  test.each([
    { what: 'the server', rounds: 9 },
    { what: 'PostgreSQL', rounds: 7 },
    { what: 'PostgreSQL and the server', rounds: 5 },
  ] as const)(
    '$what, $rounds times: every acknowledged act is there, nothing twice, the chain verifies',
    async ({ what, rounds }) => {
      for (let round = 0; round < rounds; round++) {
        const enoughAfter = FIRST_ENOUGH + round * ENOUGH_STEP
        const load = await sendActs(client(), library, { enoughAfter, enough: crashes[what] })
        await home.ready()
        await expectNothingLost(load)
      }
      await expectSound()
    },
    LIMIT_MS,
  )
})

describe('asked to stop under load', () => {
  test(
    'answers nothing half, ends well, stops PostgreSQL cleanly, and every acknowledged act is there',
    async () => {
      let code: number | null = null
      const load = await sendActs(client(), library, {
        enoughAfter: 200,
        enough: async () => {
          code = await home.terminate()
        },
      })
      expect(code).toBe(0)
      expect(load.half).toEqual([])
      expect(home.wasShutDownCleanly()).toBe(true)
      await home.start()
      await expectNothingLost(load)
      await expectSound()
    },
    LIMIT_MS,
  )
})
