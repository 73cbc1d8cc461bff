import { afterEach, expect, test, vi } from 'vitest'
import { startDeadline } from './deadline.ts'

afterEach(() => vi.unstubAllGlobals())

const NEVER = new Promise<never>(() => undefined)
/** As in a mini-program. */
const withoutController = () => vi.stubGlobal('AbortController', undefined)

test('where there is a controller, the request is cut off when its time is over', async () => {
  const deadline = startDeadline(1, undefined)
  await expect(deadline.race(NEVER)).rejects.toThrow()
  expect(deadline.hasPassed()).toBe(true)
  expect(deadline.signal?.aborted).toBe(true)
})

test('without a controller it is only no longer waited for', async () => {
  withoutController()
  const deadline = startDeadline(1, undefined)
  expect(deadline.signal).toBeUndefined()
  await expect(deadline.race(NEVER)).rejects.toThrow()
  expect(deadline.hasPassed()).toBe(true)
})

test('work that is done in time is the answer, and the deadline does not pass', async () => {
  withoutController()
  const deadline = startDeadline(60_000, undefined)
  expect(await deadline.race(Promise.resolve('done'))).toBe('done')
  deadline.clear()
  expect(deadline.hasPassed()).toBe(false)
})

test('who asked may end it, before or meanwhile, and gets the own reason', async () => {
  const before = AbortSignal.abort('left before')
  await expect(startDeadline(60_000, before).race(NEVER)).rejects.toBe('left before')
  const leaving = new AbortController()
  const waiting = startDeadline(60_000, leaving.signal).race(NEVER)
  leaving.abort('left')
  await expect(waiting).rejects.toBe('left')
})
