import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, readersWho } from '../support/pick.ts'
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

async function openAs(who: typeof DESK | typeof HEAD, path: string): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

async function setCell(page: Page, cell: RegExp, value: string): Promise<void> {
  await page.getByRole('button', { name: cell }).click()
  await dialogOf(page).getByLabel('值').fill(value)
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).waitFor({ state: 'detached' })
}

test('a change is drafted in the table, tried on a reader, and put in force', async () => {
  const [[reader], [copy]] = await Promise.all([readersWho(library, inGoodStanding), freeCopies(library, 'main', 1)])
  const page = await openAs(HEAD, '/policy')
  await page.getByRole('button', { name: '起草改动' }).click()
  await page.getByText('和现行一样').waitFor()

  await page.getByRole('button', { name: /所有借阅，借期/ }).click()
  await dialogOf(page).getByLabel('值').fill('很久')
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page)
    .getByText(/此处为“很久”/)
    .waitFor()
  await dialogOf(page).getByLabel('值').fill('14d')
  await dialogOf(page).getByText('就是：14 天').waitFor()
  await dialogOf(page).getByRole('button', { name: '保存' }).dblclick()
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.getByText(/和现行差 \d+ 处/).waitFor()

  await page.getByLabel('读者证号').fill(reader?.card ?? '')
  await page.getByLabel('图书条码').fill(copy?.barcode ?? '')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByText('两边不一样').waitFor()
  await page.getByRole('region', { name: '草稿' }).getByRole('img', { name: '还书日 12月9日 周三' }).waitFor()

  await page.getByRole('button', { name: '启用' }).click()
  await dialogOf(page).getByText('30 天 → 14 天').first().waitFor()
  await dialogOf(page).getByRole('button', { name: '启用' }).dblclick()
  await page.getByText(/第 \d+ 版已启用/).waitFor()
  await page
    .getByRole('row', { name: /所有借阅/ })
    .getByText('14 天')
    .waitFor()
})

test('a draft begun before another version took effect is compared anew first', async () => {
  const [slow, quick] = [await openAs(HEAD, '/policy'), await openAs(HEAD, '/policy')]
  await slow.getByRole('button', { name: '起草改动' }).click()
  await setCell(slow, /教师，借书上限/, '12')
  await quick.getByRole('button', { name: '起草改动' }).click()
  await setCell(quick, /研究生，借书上限/, '9')
  await quick.getByRole('button', { name: '启用' }).click()
  await dialogOf(quick).getByRole('button', { name: '启用' }).click()
  await quick.getByText(/版已启用/).waitFor()

  await slow.getByRole('button', { name: '启用' }).click()
  await dialogOf(slow).getByRole('button', { name: '启用' }).click()
  await dialogOf(slow).getByRole('button', { name: '对照新的现行' }).click()
  await dialogOf(slow)
    .getByText(/^9 \S+ → 8 /)
    .waitFor()
  await dialogOf(slow).getByRole('button', { name: '启用' }).click()
  await slow.getByText(/版已启用/).waitFor()
})

test('days are closed by keyboard on the year itself, kept while one looks elsewhere, and saved', async () => {
  const page = await openAs(HEAD, '/calendar?branch=main')
  await page.getByRole('button', { name: /^12月24日 周四，开馆/ }).click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: '闭馆', exact: true }).click()
  await page.getByRole('button', { name: '12月26日 周六，闭馆' }).waitFor()

  await page.getByRole('button', { name: '少儿馆' }).click()
  await page.getByText('有改动还没保存').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '总馆（未保存）' }).click()
  await page.getByLabel('周一', { exact: true }).fill('上午')
  await page.getByText('有一处写法不对').waitFor()
  await page.getByLabel('周一', { exact: true }).fill('9:00–12:00')
  await page.getByRole('button', { name: '保存日历' }).dblclick()
  await page.getByText('日历已保存').waitFor()
  await page.reload()
  await page.getByText('12月24日 周四 至 12月26日 周六').waitFor()
  expect(await page.getByLabel('周一', { exact: true }).inputValue()).toBe('09:00-12:00')
})

test('two people at one calendar see both, and neither is overwritten unseen', async () => {
  const [mine, theirs] = [await openAs(HEAD, '/calendar?branch=campus'), await openAs(HEAD, '/calendar?branch=campus')]
  for (const [page, day] of [
    [mine, '12月3日 周四'],
    [theirs, '12月4日 周五'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${day}`) }).click()
    await page.getByRole('button', { name: '闭馆', exact: true }).click()
    await page.getByRole('button', { name: '保存日历' }).waitFor()
  }
  await theirs.getByRole('button', { name: '保存日历' }).click()
  await theirs.getByText('日历已保存').waitFor()
  await mine.getByRole('button', { name: '保存日历' }).click()
  await mine.getByRole('cell', { name: '12月4日 周五', exact: true }).waitFor()
  await mine.getByRole('button', { name: '用现在的' }).click()
  await mine.getByRole('button', { name: '12月4日 周五，闭馆' }).waitFor()
})

test('what makes no sense in a line, a reader or opening hours is told where it stands', async () => {
  const page = await openAs(HEAD, '/policy')
  await page.getByRole('button', { name: '起草改动' }).click()
  await page.getByLabel('读者证号').fill(LONG)
  await page.getByLabel('图书条码').fill('<b>مرحبا</b> 😀')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByText(/太长了，最多 \d+ 个字/).waitFor()
  await page.getByRole('button', { name: /教师，借期/ }).click()
  await dialogOf(page).getByLabel('值').fill(LONG)
  await dialogOf(page).getByRole('button', { name: '保存' }).dblclick()
  await dialogOf(page).getByRole('alert').getByText(/./).first().waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)

  await page.goto(`${library.url}/staff/calendar?branch=children`)
  for (const text of [LONG, '<b>9</b>', '20:00-09:00', '😀']) {
    await page.getByLabel('周二', { exact: true }).fill(text)
    await page.getByText('有一处写法不对').waitFor()
  }
  expect(await page.getByRole('button', { name: '保存日历' }).getAttribute('aria-disabled')).toBe('true')
})

test('the desk sees both pages and changes neither', async () => {
  const page = await openAs(DESK, '/policy')
  await page.getByText('起草要有“起草规则”权限').waitFor()
  await page.goto(`${library.url}/staff/calendar`)
  await page.getByText('改日历要有“日历”权限').waitFor()
  expect(await page.getByLabel('周二', { exact: true }).getAttribute('readonly')).not.toBeNull()
})

test('the pages have no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/policy')
    await page.getByRole('row', { name: /所有借阅/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '起草改动' }).click()
    await page.getByLabel('读者证号').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/calendar?branch=campus`)
    await page.getByRole('button', { name: /^12月24日/ }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
