import { openBrowser, PHONE } from '../../journeys/support/browser.ts'
import type { Library } from '../../journeys/support/library.ts'
import { type Weight, weigh } from './page-weight.ts'
import { quantile } from './quantile.ts'

const OPENINGS = 5
/** A slow phone on a slow line, as the target says. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }
const CPU_SLOWDOWN = 4

export type ReaderFigures = { readonly weight: Weight; readonly firstContentMs: number; readonly usableMs: number }

/** The reader app in the phone's browser, opened for the first time. */
export async function measureReader(library: Library): Promise<ReaderFigures> {
  const browser = await openBrowser({ isClockReal: true })
  try {
    const { page } = await browser.open({ size: PHONE })
    const weight = await weigh(page, async () => {
      await page.goto(`${library.url}/`, { waitUntil: 'networkidle' })
    })
    const openings: { content: number; usable: number }[] = []
    for (let n = 0; n < OPENINGS; n += 1) openings.push(await openSlowly(browser, library))
    return {
      weight,
      firstContentMs: quantile(
        openings.map(({ content }) => content),
        0.5,
      ),
      usableMs: quantile(
        openings.map(({ usable }) => usable),
        0.5,
      ),
    }
  } finally {
    await browser.close()
  }
}

/** Usable: the way to search is there and the page answers a tap, measured from the start of the navigation. */
async function openSlowly(browser: Awaited<ReturnType<typeof openBrowser>>, library: Library) {
  const { page, context } = await browser.open({ size: PHONE })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.goto(`${library.url}/`, { waitUntil: 'commit' })
  await page.getByText('书名、作者', { exact: false }).first().waitFor()
  const usable = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now()
  })
  const content = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await context.close()
  return { content, usable }
}
