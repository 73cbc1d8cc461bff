import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { MORNING } from './library.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { width: 390, height: 844 } as const
export const TABLET = { width: 820, height: 1180 } as const
export const DESKTOP = { width: 1280, height: 800 } as const

type PageOptions = {
  readonly size?: { readonly width: number; readonly height: number }
  readonly theme?: 'light' | 'dark'
}

export type TestPage = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page threw or the console called an error, so far. */
  readonly errors: readonly string[]
}

export type TestBrowser = {
  /** A page of its own device: nothing is shared with another but the server. */
  open(options?: PageOptions): Promise<TestPage>
  close(): Promise<void>
}

export function browserPath(): string {
  const found = process.env['WENYUAN_TEST_BROWSER'] ?? PLACES.find((place) => existsSync(place))
  if (found === undefined) throw new Error('no Chromium: run the whole test command, it installs one')
  return found
}

type BrowserOptions = {
  /** For benches: the page's clock is the machine's. */
  readonly isClockReal?: boolean
  /** One that shows a test picture, and asks for permission as any does. */
  readonly hasCamera?: boolean
}

export async function openBrowser({
  isClockReal = false,
  hasCamera = false,
}: BrowserOptions = {}): Promise<TestBrowser> {
  const args = hasCamera ? [...FLAGS, '--use-fake-device-for-media-stream'] : FLAGS
  const browser = await chromium.launch({ executablePath: browserPath(), args })
  return { open: (options) => openPage(browser, { ...options, isClockReal }), close: () => browser.close() }
}

async function openPage(
  browser: Browser,
  { size = DESKTOP, theme = 'light', isClockReal }: PageOptions & { readonly isClockReal: boolean },
): Promise<TestPage> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  // The page's day is the library's, or "due in three days" would hang on the day of the test.
  if (!isClockReal) await context.clock.install({ time: MORNING })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    // A refusal is a good answer; that Chromium lists each answer above 399 as an error is not the page's doing.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })
  return { page, context, errors }
}
