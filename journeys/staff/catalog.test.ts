import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { CATALOGUER, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

const LONG = '长'.repeat(10_000)

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

async function openAs(who: typeof DESK | typeof HEAD | typeof CATALOGUER, path = '/titles'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

test('what is looked for stands in the address, and the way back goes from filter to filter', async () => {
  const page = await openAs(CATALOGUER)
  await page.getByRole('searchbox').fill('红')
  await page.getByRole('link', { name: '红楼梦', exact: true }).waitFor()
  await page.waitForURL(/q=/)
  await page.getByLabel('馆', { exact: true }).selectOption('children')
  await page.getByRole('link', { name: '红楼梦', exact: true }).waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByRole('link', { name: '红楼梦', exact: true }).waitFor()
  await page.reload()
  expect(await page.getByRole('searchbox').inputValue()).toBe('红')
})

test('a title is added once, a slip in its ISBN put right by a tap, and its copies scan by scan', async () => {
  const [taken] = await freeCopies(library, 'main', 1)
  const page = await openAs(CATALOGUER)
  await page.getByRole('button', { name: '新增书目' }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('button', { name: '新增书目' }).click()
  await dialog.getByText('请填写').waitFor()
  await dialog.getByLabel('题名').fill('<b>无此书</b> مرحبا 😀')
  await dialog.getByLabel('ISBN').fill('978-7-111-40701-1')
  await dialog.getByLabel('定价').fill('１２元')
  await dialog.getByRole('button', { name: '新增书目' }).click()
  await dialog.getByRole('button', { name: /^改成/ }).click()
  await dialog.getByRole('button', { name: '新增书目' }).dblclick()
  await page.getByRole('heading', { level: 1, name: '<b>无此书</b>' }).waitFor()
  await page.getByText('12.00 元').waitFor()

  await page.getByRole('button', { name: '加一册' }).click()
  await scan(page, 'NEW0001')
  await dialog.getByText('已加 1 册').waitFor()
  await scan(page, 'NEW0002')
  await dialog.getByText('已加 2 册').waitFor()
  await scan(page, taken?.barcode ?? '')
  await dialog.getByText('这个条码已经有了').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'NEW0002' }).waitFor()
})

test('two people at one title: what only one of them changed is kept, what both did is shown', async () => {
  const [copy] = await freeCopies(library, 'campus', 1)
  const path = `/titles/${copy?.titleId}`
  const [mine, theirs] = [await openAs(CATALOGUER, path), await openAs(HEAD, path)]
  await mine.getByRole('button', { name: '改书目' }).click()
  await dialogOf(mine).getByLabel('出版社').fill('甲出版社')
  await dialogOf(mine).getByLabel('出版年').fill('2001')

  await theirs.getByRole('button', { name: '改书目' }).click()
  await dialogOf(theirs).getByLabel('出版社').fill('乙出版社')
  await dialogOf(theirs).getByLabel('定价').fill('77')
  await dialogOf(theirs).getByRole('button', { name: '保存' }).click()
  await theirs.getByText('77.00 元').waitFor()

  await dialogOf(mine).getByRole('button', { name: '保存' }).click()
  await dialogOf(mine).getByRole('cell', { name: '乙出版社' }).waitFor()
  await dialogOf(mine).getByRole('button', { name: '保留我填的，再存' }).click()
  await mine.getByText('甲出版社', { exact: true }).waitFor()
  await mine.getByText('77.00 元').waitFor()
})

test('a status that only circulation gives can’t be said away', async () => {
  const { rows } = await library.network.db.query<{ item_id: string }>(
    null,
    "SELECT item_id FROM item_state WHERE status = 'on_loan' ORDER BY item_id LIMIT 1",
  )
  const page = await openAs(HEAD, `/items/${rows[0]?.item_id}`)
  await page.getByText('借在谁手里').waitFor()
  await page.getByRole('button', { name: '改这一册' }).click()
  await dialogOf(page).getByLabel('状态').selectOption('repair')
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).getByText('“借出”要等借还或预约了结').waitFor()
})

test('far too much in any field of a title or a copy is told at that field, and stays', async () => {
  const page = await openAs(CATALOGUER)
  const dialog = dialogOf(page)
  await page.getByRole('searchbox').fill(LONG)
  await page.getByText('太长了，最多 200 个字').waitFor()
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: '新增书目' }).click()
  const fields = dialog.locator('input:not([type=checkbox]), textarea')
  const names = await fields.count()
  for (let at = 0; at < names; at += 1) await fields.nth(at).fill(LONG)
  await dialog.getByRole('button', { name: '新增书目' }).click()
  await dialog.getByLabel('出版年').and(dialog.locator('[aria-invalid="true"]')).waitFor()
  await dialog.getByLabel('出版年').fill('2020')
  await dialog.getByRole('button', { name: '新增书目' }).click()
  await dialog.getByLabel('题名').and(dialog.locator('[aria-invalid="true"]')).waitFor()
  expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(names - 1)
  expect(await fields.first().inputValue()).toBe(LONG)
  await page.keyboard.press('Escape')

  const [copy] = await freeCopies(library, 'main', 1)
  await page.goto(`${library.url}/staff/titles/${copy?.titleId}`)
  await page.getByRole('button', { name: '加一册' }).click()
  await dialog.getByLabel('条码').fill(LONG)
  await page.keyboard.press('Enter')
  await dialog.getByText(/太长了，最多 \d+ 个字/).waitFor()
})

test('the desk may look, and is told what more would take', async () => {
  const [copy] = await freeCopies(library, 'main', 1)
  const page = await openAs(DESK, `/titles/${copy?.titleId}`)
  await page.getByText('改书目要有“编目”权限').waitFor()
  expect(await page.getByRole('button', { name: '改书目' }).getAttribute('aria-disabled')).toBe('true')
  await page.goto(`${library.url}/staff/imports`)
  await page.getByText('这一页需要“导入”权限').waitFor()
})

test('the pages have no barriers in either theme', async () => {
  const [copy] = await freeCopies(library, 'main', 1)
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/titles')
    await page.getByRole('link', { name: /./ }).first().waitFor()
    await page.getByText(/^\d+ 种$/).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/titles/${copy?.titleId}`)
    await page.getByRole('columnheader', { name: '条码' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/imports`)
    await page.getByText('把文件拖到这里').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
