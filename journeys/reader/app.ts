import type { Page } from 'playwright-core'
import type { PHONE, TABLET, TestBrowser, TestPage } from '../support/browser.ts'
import { type Library, READER_PIN } from '../support/library.ts'

type Sizes = typeof PHONE | typeof TABLET

/** Fills in the sign-in page that is open. */
export async function fillSignIn(page: Page, card: string): Promise<void> {
  await page.getByLabel('读者证号').fill(card)
  await page.getByLabel('密码', { exact: true }).filter({ visible: true }).fill(READER_PIN)
  await page.getByRole('button', { name: '登录', exact: true }).filter({ visible: true }).click()
}

/** The app on a device of this reader's. */
export async function openSignedIn(
  { browser, library }: { readonly browser: TestBrowser; readonly library: Library },
  card: string,
  size: Sizes,
): Promise<TestPage> {
  const opened = await browser.open({ size })
  await opened.page.goto(`${library.url}/pages/sign-in/index`)
  await fillSignIn(opened.page, card)
  await opened.page.getByRole('navigation', { name: '主导航' }).waitFor()
  return opened
}

/** Opens the scan page at a branch, for borrowing or returning. */
export async function openScan(page: Page, library: Library, act: '借书' | '还书', branch = 'main'): Promise<void> {
  await page.goto(`${library.url}/pages/scan/index?branch=${branch}`)
  await page.getByText(/^在.+办理$/).waitFor()
  await page.getByRole('button', { name: act, exact: true }).click()
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('条码').fill(code)
  await page.getByRole('button', { name: '查', exact: true }).click()
}
