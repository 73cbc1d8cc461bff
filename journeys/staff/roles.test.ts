import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { ADMIN, CATALOGUER, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { openStaffPage } from '../support/sign-in.ts'

const AUDITOR = { username: 'auditor', password: 'auditor-of-a-journey' } as const

// What is not marked is refused, and says so. The same as the access rules say, told by the screens.
const SCREENS = `
              admin head desk cataloguer auditor
/               x    x    x      -          -
/holds          x    x    x      -          -
/transits       x    x    x      -          -
/tasks          x    x    x      x          x
/patrons        x    x    x      -          x
/accounts       x    x    x      -          -
/titles         x    x    x      x          x
/imports        x    x    -      x          -
/policy         x    x    x      x          x
/policy/scenarios x    x    -      -          -
/policy/simulations x    x    -      -          -
/calendar       x    x    x      x          x
/overview       x    x    -      -          x
/statistics     x    x    -      -          x
/record         x    x    -      -          x
/upkeep         x    x    x      -          x
/staff          x    -    -      -          -
/settings       x    -    -      -          -
/place          x    x    x      -          -
/help           x    x    x      x          x
`
const PEOPLE = { admin: ADMIN, head: HEAD, desk: DESK, cataloguer: CATALOGUER, auditor: AUDITOR } as const
type Who = keyof typeof PEOPLE

const [columns = [], ...rows] = SCREENS.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const PAGES = rows.map(([path = '']) => path)

let library: Library
let browser: TestBrowser
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  await addAuditor()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function addAuditor(): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    fetch(`${library.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    })
  const { token } = (await (await post('/session/staff', ADMIN)).json()) as { token: string }
  const body = { ...AUDITOR, name: '审计', roles: [{ role: 'auditor' }] }
  const made = await post('/staff', body, { authorization: `Bearer ${token}`, 'idempotency-key': 'auditor' })
  if (made.status !== 201) throw new Error(`the auditor could not be added: ${await made.text()}`)
}

/** Something stands on the page, and nothing in it is still loading. */
async function settle(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${library.url}/staff${path}`, { waitUntil: 'domcontentloaded' })
  await settle(page)
}

describe.for(Object.keys(PEOPLE) as Who[])('as %s', (who) => {
  test('each screen is shown or says which permission it takes', async () => {
    const { page, errors } = await browser.open()
    await openStaffPage(page, library, PEOPLE[who], '/help')
    const met: Record<string, boolean> = {}
    for (const path of PAGES) {
      await visit(page, path)
      met[path] = (await page.getByText(/这一页需要“.+”权限/).count()) === 0
    }
    const column = columns.indexOf(who) + 1
    expect(met).toEqual(Object.fromEntries(rows.map((row) => [row[0], row[column] === 'x'])))
    expect(errors).toEqual([])
  })
})

describe.for([
  { theme: 'light', size: DESKTOP },
  { theme: 'dark', size: TABLET },
] as const)('in the $theme', ({ theme, size }) => {
  test('no screen has barriers, and none is wider than its window', async () => {
    const { page } = await browser.open({ theme, size })
    await openStaffPage(page, library, ADMIN, '/help')
    const found: string[] = []
    for (const path of PAGES) {
      await visit(page, path)
      found.push(...(await findBarriers(page)).map((barrier) => `${path}: ${barrier}`))
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overflow > 0) found.push(`${path}: ${overflow} px too wide`)
    }
    expect(found).toEqual([])
  })
})
