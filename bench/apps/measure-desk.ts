import type { Page } from 'playwright-core'
import { openBrowser } from '../../journeys/support/browser.ts'
import { DESK, type Library } from '../../journeys/support/library.ts'
import { openStaffPage } from '../../journeys/support/sign-in.ts'
import { type Weight, weigh } from './page-weight.ts'
import { quantile } from './quantile.ts'

const SCANS = 200
const OPENINGS = 7

export type DeskFigures = {
  readonly weight: Weight
  readonly readyMs: number
  readonly scanP50Ms: number
  readonly scanP95Ms: number
  /** The same scan over HTTP alone, without a browser: what the screen adds is the difference. */
  readonly bareP95Ms: number
}

/** The desk as a librarian meets it: cold, then open all day. */
export async function measureDesk(library: Library): Promise<DeskFigures> {
  const browser = await openBrowser({ isClockReal: true })
  try {
    const { page, context } = await browser.open()
    await openStaffPage(page, library, DESK)
    await deskReady(page)

    // Another browser profile with the same session: nothing of the desk is in its cache.
    const fresh = await browser.open()
    await fresh.context.addCookies(await context.cookies())
    const weight = await weigh(fresh.page, async () => {
      await fresh.page.goto(`${library.url}/staff/`)
      await deskReady(fresh.page)
    })
    await fresh.context.close()

    const openings: number[] = []
    for (let n = 0; n < OPENINGS; n += 1) openings.push(await timeToReady(context.newPage(), library))
    const { screen, bare } = await timeScans(page)
    return {
      weight,
      readyMs: quantile(openings, 0.5),
      scanP50Ms: quantile(screen, 0.5),
      scanP95Ms: quantile(screen, 0.95),
      bareP95Ms: quantile(bare, 0.95),
    }
  } finally {
    await browser.close()
  }
}

async function deskReady(page: Page): Promise<void> {
  await page.getByLabel('扫描框').waitFor()
}

async function timeToReady(opening: Promise<Page>, library: Library): Promise<number> {
  const page = await opening
  await page.goto(`${library.url}/staff/`)
  await deskReady(page)
  const ms = await page.evaluate(() => performance.now())
  await page.close()
  return ms
}

/**
 * Returns and checkouts in turn. Timed in the page, from the Enter that ends a scan to the first frame after the result
 * has changed, so that the driver's own way to the browser is not in it.
 */
async function timeScans(page: Page): Promise<{ screen: number[]; bare: number[] }> {
  const screen: number[] = []
  const bare: number[] = []
  for (let n = 1; n <= SCANS; n += 1) {
    const code = `WY${String(n).padStart(6, '0')}`
    screen.push(await timeOneScan(page, code))
    bare.push(await timeOneReturn(page, code))
  }
  return { screen, bare }
}

function timeOneScan(page: Page, code: string): Promise<number> {
  return page.evaluate(async (scanned) => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="扫描框"]')
    const result = document.querySelector('[aria-live="assertive"]')
    if (field === null || result === null) throw new Error('the desk is not open')
    const changed = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(resolve))
      }).observe(result, { childList: true, subtree: true, characterData: true })
    })
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    setter?.call(field, scanned)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const startedAt = performance.now()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    field.form?.requestSubmit()
    await changed
    return performance.now() - startedAt
  }, code)
}

function timeOneReturn(page: Page, code: string): Promise<number> {
  return page.evaluate(async (item) => {
    const csrf =
      document.cookie
        .split('; ')
        .find((pair) => pair.startsWith('wenyuan_csrf='))
        ?.split('=')[1] ?? ''
    const headers = {
      'content-type': 'application/json',
      'x-csrf-token': csrf,
      'idempotency-key': crypto.randomUUID(),
    }
    const startedAt = performance.now()
    await fetch(`/api/v1/lookup?q=${item}`).then((answer) => answer.text())
    await fetch('/api/v1/returns', { method: 'POST', headers, body: JSON.stringify({ item, branch: 'main' }) }).then(
      (answer) => answer.text(),
    )
    return performance.now() - startedAt
  }, code)
}
