import type { Locator, Page } from 'playwright-core'
import type { TestBrowser, TestPage } from './browser.ts'
import type { Library } from './library.ts'
import type { Reader } from './pick.ts'
import { scan } from './scanner.ts'
import { openStaffPage } from './sign-in.ts'

type Account = Parameters<typeof openStaffPage>[2]

/** The desk as it stands in front of this person, nobody before it and nothing done yet. */
export async function openDesk(browser: TestBrowser, library: Library, account: Account): Promise<TestPage> {
  const opened = await browser.open()
  await openStaffPage(opened.page, library, account)
  await opened.page.getByLabel('扫描框').waitFor()
  return opened
}

export function resultOf(page: Page): Locator {
  return page.getByRole('status', { name: '结果' })
}

/** Waits until the one result says all of this. */
export async function see(page: Page, ...words: string[]): Promise<void> {
  for (const word of words) await resultOf(page).getByText(word, { exact: false }).first().waitFor()
}

/** Scans the reader's card; whoever was there before leaves. */
export async function seat(page: Page, { card, name }: Reader): Promise<void> {
  await page.keyboard.press('Escape')
  await scan(page, card)
  await page.getByRole('region', { name: '读者' }).getByText(name).first().waitFor()
}

/** What the database counts. */
export async function count({ network }: Library, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await network.db.query<{ n: number }>(null, `SELECT (${sql})::int AS n`, values)
  return rows[0]?.n ?? -1
}
