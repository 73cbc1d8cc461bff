import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { ADMIN, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, readersWho } from '../support/pick.ts'
import { openStaffPage } from '../support/sign-in.ts'

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

async function openAs(who: typeof ADMIN | typeof HEAD, path: string): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

/** As a scanner types: the code and Enter; the focus goes on by itself. */
async function scanInto(page: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
}

test('some steps of the night are asked for, once', async () => {
  const page = await openAs(ADMIN, '/upkeep')
  await page.getByRole('cell', { name: '超期催还' }).waitFor()
  await page.getByRole('button', { name: '现在做' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('全部').uncheck()
  await dialog.getByText('至少选一步').waitFor()
  await dialog.getByLabel('信用分').check()
  await dialog.getByRole('button', { name: '现在做' }).dblclick()
  await page.getByText('已安排，有空的服务器会马上做').waitFor()
  await page.getByText('上一次还没有做完').waitFor()
  const first = page.getByRole('region', { name: '最近几次' }).getByRole('listitem').first()
  await first
    .getByRole('button', { name: '看每一步' })
    .or(first.getByRole('cell', { name: '信用分' }))
    .first()
    .waitFor()
  expect(await page.getByText('等着做').count()).toBeGreaterThan(0)
})

test('the head may look at the night and not begin it', async () => {
  const page = await openAs(HEAD, '/upkeep')
  await page.getByText(/^需要“.+”权限$/).waitFor()
})

test('what is broken is found with its facts, and closes once it is mended', async () => {
  const page = await openAs(HEAD, '/upkeep?tab=audit')
  await page.getByRole('button', { name: '现在查' }).click()
  await page.getByText('查完了，没有新问题').waitFor()
  const [copy] = await freeCopies(library, 'main', 1)
  const setStatus = (status: string) =>
    library.network.db.query(
      null,
      'UPDATE item_state SET status = $2 WHERE item_id = (SELECT id FROM item WHERE barcode = $1)',
      [copy?.barcode, status],
    )
  await setStatus('on_loan')
  await page.getByRole('button', { name: '现在查' }).click()
  const breaches = page.getByRole('region', { name: '没有改好的' })
  await breaches.getByText('单册状态与借阅不符').waitFor()
  await breaches.getByRole('link').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await setStatus('available')
  await page.getByRole('button', { name: '现在查' }).click()
  await breaches.getByText('没有。该成立的都成立。').waitFor()
})

test('slips are scanned one by one, kept over a reload, and what does not fit is decided', async () => {
  const [[reader, other], [copy]] = await Promise.all([
    readersWho(library, inGoodStanding),
    freeCopies(library, 'main', 1),
  ])
  const { page } = await browser.open({ size: TABLET, theme: 'dark' })
  await openStaffPage(page, library, DESK, '/upkeep')
  await page.getByRole('button', { name: '记下这一件' }).waitFor()
  await page.getByLabel('日期').fill('2026-11-25')
  await page.getByLabel('时间').fill('09:15')
  await page.getByLabel('读者证号').focus()
  await scanInto(page, [reader?.card ?? '', copy?.barcode ?? ''])
  await page.getByText('等着补录的 1 件').waitFor()
  await page.getByLabel('时间').fill('09:30')
  await page.getByLabel('读者证号').focus()
  await scanInto(page, [other?.card ?? '', copy?.barcode ?? ''])
  await page.getByText('等着补录的 2 件').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '补录这 2 件' }).dblclick()

  await page.getByText('1 件等你决定').waitFor()
  const open = page.getByRole('region', { name: '等着决定的' })
  await open.getByText('建议').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await open.getByLabel('不补录，写明原因').check()
  await open.getByText('请写明为什么').waitFor()
  await open.getByLabel('为什么').fill('同一张单据抄了两遍')
  await open.getByRole('button', { name: '就这么办' }).dblclick()
  await page.getByText('都办好了').waitFor()
  const results = page.getByRole('region', { name: '每一件的结果' })
  await results.getByText('不补录').last().waitFor()
  await results.getByText(/^还书日/).waitFor()
})

test('a list of an outage is uploaded, and the same list adds nothing twice', async () => {
  const [reader] = await readersWho(library, inGoodStanding)
  const [, copy] = await freeCopies(library, 'main', 2)
  const rows = ['事项,时间,读者证号,条码', `借,2026-11-25 09:20,${reader?.card},${copy?.barcode}`, '借书了,昨天,,']
  const file = { name: '停电.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  const page = await openAs(HEAD, '/upkeep?tab=back-entry')
  const upload = async () => {
    await page.locator('input[type="file"]').setInputFiles(file)
    await page.getByRole('button', { name: '补录这个文件' }).dblclick()
    await page.getByText('这一行无法读取').waitFor()
  }
  await page.locator('input[type="file"]').setInputFiles({ ...file, name: '停电.xlsx' })
  await page.getByText('要 CSV 文件，不是表格软件的文件').waitFor()
  await upload()
  const address = page.url()
  await page.getByRole('button', { name: '回到补录' }).click()
  await upload()
  expect(page.url()).toBe(address)
})
