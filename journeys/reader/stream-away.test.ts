import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary } from '../support/library.ts'

/** Longer than the app waits before it asks for the stream again. */
const LATER_MS = 20_000
const UNAVAILABLE = 503

let library: Library
let browser: TestBrowser
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

test('a stream that was refused once is asked for again, and the page is live', async () => {
  const { page } = await browser.open({ size: PHONE })
  let asked = 0
  await page.route('**/api/v1/stream*', (route) => {
    asked += 1
    return asked === 1 ? route.fulfill({ status: UNAVAILABLE }) : route.continue()
  })
  await page.goto(`${library.url}/pages/title/index?id=5`)
  await page.getByText('纸本在哪里').waitFor()
  await expect.poll(() => asked).toBe(1)
  expect(await page.getByText('实时').count()).toBe(0)
  await page.clock.fastForward(LATER_MS)
  await page.getByText('实时').waitFor()
  expect(asked).toBeGreaterThan(1)
})
