import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { CATALOGUER, DESK, type Library, openLibrary } from '../support/library.ts'
import { inGoodStanding, readersWho } from '../support/pick.ts'
import { openStaffPage } from '../support/sign-in.ts'

const HEAD = '题名,作者,ISBN,条码,馆藏地,图书类型'

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

async function openImports(): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, CATALOGUER, '/imports')
  await page.getByText('把文件拖到这里').waitFor()
  return page
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** The entry of this file among those imported. */
function entryOf(page: Page, file: string): Locator {
  return page.getByRole('listitem').filter({ hasText: file })
}

function countOf(entry: Locator, name: string): Locator {
  return entry.locator('dl > div').filter({ hasText: name }).locator('dd')
}

test('a file with bad rows is imported, its errors told and taken along, and undone but for what was lent', async () => {
  const page = await openImports()
  const good = Array.from({ length: 300 }, (_, at) => `导入之书${at},某人,,IMP${at},main,book`)
  const bad = [
    '没有馆,某人,,IMPX1,nowhere,book',
    ',无题名,,IMPX2,main,book',
    '错号,某人,978-7-111-40701-1,IMPX3,main,book',
  ]
  await choose(page, '新书.csv', [HEAD, ...good, ...bad].join('\n'))
  await page.getByRole('button', { name: '开始导入' }).dblclick()
  await page.getByText('“新书.csv”开始导入').waitFor()
  const entry = entryOf(page, '新书.csv')
  await entry.getByText('导完了').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: '新书.csv' }).count()).toBe(1)
  expect(await countOf(entry, '读了').textContent()).toBe('303')
  const skipped = Number(await countOf(entry, '跳过').textContent())
  expect(skipped).toBeGreaterThanOrEqual(2)

  await entry.getByRole('button', { name: '看跳过的行' }).click()
  await entry.getByRole('cell', { name: /nowhere.*现有/ }).waitFor()
  const saving = page.waitForEvent('download')
  await entry.getByRole('button', { name: '下载 errors.csv' }).click()
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split(/\r?\n/)
  expect(lines).toHaveLength(skipped + 1)

  const [reader] = await readersWho(library, inGoodStanding)
  const desk = await signInElsewhere(library, 'staff', DESK)
  const lent = await desk({ path: '/loans', body: { item: 'IMP7', patron: reader?.card, branch: 'main' } })
  expect(lent.status, JSON.stringify(lent.body)).toBe(201)
  await entry.getByRole('button', { name: '撤销' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '撤销这次导入' }).dblclick()
  await dialog.getByText(/^拿掉了 \d+ 种书目、\d+ 册馆藏。$/).waitFor()
  await dialog.getByText('借过').first().waitFor()
  await dialog.getByText(/IMP7/).waitFor()
  await dialog.getByRole('button', { name: '好了' }).click()
  await entry.getByText('已撤销').waitFor()
})

test('columns of other names are assigned by hand', async () => {
  const page = await openImports()
  await choose(page, '外来.csv', '甲,乙,丙\n归来记,某人,OWN1\n')
  await page.getByLabel('没写馆的行，放到').selectOption('main')
  await page.getByText('列的对应').click()
  await page.getByLabel('题名').selectOption('甲')
  await page.getByLabel('条码').selectOption('丙')
  await page.getByRole('button', { name: '开始导入' }).click()
  const entry = entryOf(page, '外来.csv')
  await entry.getByText('导完了').waitFor()
  expect(await countOf(entry, '新书目').textContent()).toBe('1')
  await page.reload()
  await entryOf(page, '外来.csv').getByText('导完了').waitFor()
})

test('a file that is none, an empty one and one without sense are refused in words', async () => {
  const page = await openImports()
  await choose(page, '表格.xlsx', 'PK')
  await page.getByText('这不像 CSV 或 JSON 文件').waitFor()
  await choose(page, '空.csv', '')
  await page.getByText('这个文件是空的').waitFor()
  expect(await page.getByRole('button', { name: '开始导入' }).count()).toBe(0)
  await choose(page, '<b>名</b>مرحبا😀.csv', 'x\n'.repeat(10))
  await page.getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('alert').getByText('表头中既没有书名也没有 ISBN：x').waitFor()
  await page.getByText('<b>名</b>مرحبا😀.csv').waitFor()
})

test('cells of any length and script go in as text, or are told with their row', async () => {
  const page = await openImports()
  const rows = [`<img src=x onerror=alert(1)>,مرحبا,,ODD1,main,book`, `${'长'.repeat(10_000)},某人,,ODD2,main,book`]
  await choose(page, '怪.csv', [HEAD, ...rows].join('\n'))
  await page.getByRole('button', { name: '开始导入' }).click()
  const entry = entryOf(page, '怪.csv')
  await entry.getByText('导完了').waitFor()
  expect(await countOf(entry, '新书目').textContent()).toBe('1')
  await entry.getByRole('button', { name: '看跳过的行' }).click()
  await entry.getByRole('cell', { name: /^文字过长：10000 个字符/ }).waitFor()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('the page has no barriers in either theme, with a file chosen', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, CATALOGUER, '/imports')
    await choose(page, '书.csv', `${HEAD}\n`)
    await page.getByText('列的对应').click()
    await page.getByLabel('题名').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
