import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { count, openDesk, resultOf, seat, see } from '../support/desk.ts'
import { DESK, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, type Reader, readerWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'

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

/** Every loan of these items to this reader, still open or not. */
function loansOf(reader: Reader, barcodes: readonly string[]): Promise<number> {
  return count(
    library,
    'SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id WHERE l.patron_id = $1 AND i.barcode = ANY($2)',
    [reader.id, barcodes],
  )
}

test('while the server is away scans wait in their order; back again, each is done once', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const reader = await readerWho(library, inGoodStanding, 0)
  const copies = await freeCopies(library, 'main', 3)
  const barcodes = copies.map(({ barcode }) => barcode)
  await seat(page, reader)
  await library.unplug()
  for (const barcode of barcodes) await scan(page, barcode)
  await see(page, barcodes[0] ?? '', '还没有送到服务器', '后面 2 次扫描也在等')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('扫描框')
  await library.plugIn()
  await page.keyboard.press('Enter')
  await see(page, '借出', copies[2]?.title ?? '')
  expect(await loansOf(reader, barcodes)).toBe(3)
  await page.getByRole('heading', { name: '这位读者 3 件' }).waitFor()
})

test('an answer that was lost on its way is asked for again: the act is not done twice', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const reader = await readerWho(library, inGoodStanding, 1)
  const [copy] = await freeCopies(library, 'main', 1)
  if (copy === undefined) throw new Error('there is a free copy')
  await seat(page, reader)
  let isCut = true
  await page.route('**/api/v1/loans', async (route) => {
    if (!isCut) return route.continue()
    // The server does it; what it says never comes.
    await route.fetch()
    await route.abort()
  })
  await scan(page, copy.barcode)
  await see(page, '还没有送到服务器')
  isCut = false
  await resultOf(page).getByRole('button', { name: '再试一次' }).click()
  await see(page, '借出', copy.title)
  expect(await loansOf(reader, [copy.barcode])).toBe(1)
})

test('who signs in again at the desk finds the scan that waited for it done', async () => {
  const { page, context } = await openDesk(browser, library, DESK)
  const reader = await readerWho(library, inGoodStanding, 2)
  const [copy] = await freeCopies(library, 'main', 1)
  if (copy === undefined) throw new Error('there is a free copy')
  await seat(page, reader)
  await context.clearCookies()
  await scan(page, copy.barcode)
  const dialog = page.getByRole('dialog', { name: '登录过期了' })
  await dialog.getByLabel('用户名').fill(DESK.username)
  await dialog.getByLabel('密码').fill(DESK.password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'detached' })
  await see(page, '借出', copy.title)
  expect(await loansOf(reader, [copy.barcode])).toBe(1)
})

test('a camera that is not there or not allowed says so, and the scanner goes on', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await page.getByRole('button', { name: '摄像头' }).click()
  await page.getByRole('dialog').getByRole('alert').getByText('没有找到摄像头').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await scan(page, 'NOTHING-SUCH')
  await see(page, 'NOTHING-SUCH')

  const withCamera = await openBrowser({ hasCamera: true })
  try {
    const { page, context } = await openDesk(withCamera, library, DESK)
    await page.getByRole('button', { name: '摄像头' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('没有摄像头的许可').waitFor()
    await context.grantPermissions(['camera'])
    await page.getByRole('dialog').getByRole('button', { name: '再试一次' }).click()
    await page.getByRole('dialog').getByText('条码或二维码对着摄像头').waitFor()
  } finally {
    await withCamera.close()
  }
})

test('a flood of text at the desk is told its length, and the next scan is taken', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await page.getByLabel('扫描框').fill('字'.repeat(10_000))
  await page.keyboard.press('Enter')
  await see(page, '输入了 10000 个字，太长')
  await scan(page, '   ')
  const reader = await readerWho(library, inGoodStanding, 3)
  await seat(page, reader)
})

/** As far as it takes: where it stands among the others is not what is asked here. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first()
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${name}`)
}

test('the whole of a visit goes without a mouse', async () => {
  const { page } = await browser.open()
  await page.goto(`${library.url}/staff/`)
  await page.getByLabel('用户名').waitFor()
  await page.getByLabel('用户名').focus()
  await page.keyboard.type(DESK.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DESK.password)
  await page.keyboard.press('Enter')
  await page.getByLabel('扫描框').waitFor()

  const reader = await readerWho(library, inGoodStanding, 4)
  const [copy] = await freeCopies(library, 'main', 1)
  if (copy === undefined) throw new Error('there is a free copy')
  await page.keyboard.type(reader.name)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: new RegExp(reader.card) }).waitFor()
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true })
  while ((await chosen.textContent())?.includes(reader.card) !== true) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '读者' }).getByText(reader.name).first().waitFor()

  await page.keyboard.press('F2')
  await scan(page, copy.barcode)
  await see(page, '借出', copy.title)
  await page.keyboard.press('Alt+r')
  // Whether each can be renewed is the policy's to say; that all were asked for is what the key does.
  await resultOf(page)
    .getByText(/续好 \d+ 本|都没有续/)
    .waitFor()
  await tabTo(page, '收费')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('收多少（元）').waitFor()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await see(page, '收了 5.00 元')

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByText('还没有读者').waitFor()
  await page.keyboard.press('F3')
  await scan(page, copy.barcode)
  await see(page, '上架', copy.title)
  await page.keyboard.press('Control+z')
  await see(page, '还书已撤销')
})
