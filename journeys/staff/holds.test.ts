import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let copy: Copy
let first: Reader
let second: Reader
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [free] = await freeCopies(library, 'main', 1)
  const [one, other] = await readersWho(library, inGoodStanding)
  if (free === undefined || one === undefined || other === undefined) throw new Error('the library has a few of each')
  copy = free
  first = one
  second = other
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openHolds(who: typeof DESK | typeof HEAD, search = ''): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, `/holds${search}`)
  await page.getByRole('combobox', { name: '所在馆' }).selectOption('main')
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

async function askForHold(page: Page, { card }: Reader): Promise<void> {
  await page.getByRole('button', { name: '替读者预约' }).click()
  await dialogOf(page).getByLabel('取书馆').selectOption('main')
  await dialogOf(page).getByLabel('读者证').focus()
  await scan(page, card)
}

/** A copy stands free: every reason is ticked, with why, by someone who may. */
async function placeAgainstReasons(page: Page, reader: Reader): Promise<void> {
  await askForHold(page, reader)
  await dialogOf(page).getByText('不能预约', { exact: true }).waitFor()
  const lift = dialogOf(page).getByRole('form', { name: '放行', exact: true })
  for (const box of await lift.getByRole('checkbox').all()) await box.check()
  await dialogOf(page).getByLabel('为什么放行').fill('读者行动不便')
  await dialogOf(page).getByRole('button', { name: '放行并办理' }).click()
  await page.getByText('预约好了').waitFor()
  await dialogOf(page).waitFor({ state: 'detached' })
}

test('a title is found, holds are placed against reasons, moved, suspended and cancelled', async () => {
  const page = await openHolds(HEAD, '?tab=queue')
  await page.getByRole('searchbox').fill(copy.barcode)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: copy.title }).click()
  await page.getByText('没有人在等这种书').waitFor()
  await placeAgainstReasons(page, first)
  // The one free copy is spoken for now: nothing stands against a second hold.
  await askForHold(page, second)
  await dialogOf(page).getByText('可以预约，排第 2 位').waitFor()
  await dialogOf(page).getByRole('button', { name: '替读者预约' }).click()
  await page.getByText('预约好了，排第 2 位').waitFor()

  await page.getByRole('button', { name: new RegExp(`^更改.*${second.card}`) }).click()
  await dialogOf(page).getByLabel('移到第几位').fill('1')
  await dialogOf(page).getByRole('button', { name: '移到' }).click()
  await dialogOf(page).getByText('请填写').waitFor()
  await dialogOf(page).getByLabel('为什么调整').fill('课程用书')
  await dialogOf(page).getByRole('button', { name: '移到' }).click()
  await page.getByText('移到了第 1 位').waitFor()
  expect(await page.getByRole('row').nth(1).textContent()).toContain(second.card)

  await page.getByRole('button', { name: new RegExp(`^更改.*${second.card}`) }).click()
  await dialogOf(page).getByLabel('暂停到哪一天').fill('2026-12-20')
  await dialogOf(page).getByRole('button', { name: '暂停' }).click()
  await page.getByText('暂停，12月20日 周日起继续').waitFor()

  await page.getByRole('button', { name: new RegExp(`^取消.*${second.card}`) }).click()
  await dialogOf(page).getByLabel('原因').fill('读者来电')
  await dialogOf(page).getByRole('button', { name: '取消', exact: true }).click()
  await page.getByText(`《${copy.title}》的预约取消了`).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
})

test('what is fetched and scanned leaves the list and stands on the shelf', async () => {
  const page = await openHolds(DESK)
  await page.getByRole('cell', { name: copy.barcode, exact: true }).waitFor()
  await page.getByLabel('取到一本，扫一本').focus()
  await scan(page, copy.barcode)
  await page.getByText(`放上预约架，留给 ${first.card}`).waitFor()
  await page.getByRole('cell', { name: copy.barcode, exact: true }).waitFor({ state: 'detached' })
  await scan(page, '没有这一本')
  await page.getByRole('alert').getByText(/./).first().waitFor()
  await page.getByRole('tab', { name: '预约架' }).click()
  await page.getByRole('cell', { name: copy.barcode, exact: true }).waitFor()
})

test('a reader who waits already is refused with the reason; the desk may not reorder and sees why', async () => {
  const page = await openHolds(DESK, `?id=${copy.titleId}`)
  await askForHold(page, first)
  await dialogOf(page).getByText('读者已预约此书').waitFor()
  expect(await dialogOf(page).getByRole('button', { name: '放行并办理' }).count()).toBe(0)
  await page.keyboard.press('Escape')

  await dialogOf(page).waitFor({ state: 'detached' })
  await askForHold(page, second)
  await dialogOf(page).getByRole('button', { name: '替读者预约' }).click()
  await page.getByRole('button', { name: new RegExp(`^更改.*${second.card}`) }).click()
  const move = dialogOf(page).getByRole('button', { name: '移到' })
  expect(await move.getAttribute('aria-disabled')).toBe('true')
  await dialogOf(page).getByText(/权限/).waitFor()
})

test('a flood or a hostile text in any field of the holds has its word, and nothing is done', async () => {
  const flood = '字'.repeat(10_000)
  const page = await openHolds(HEAD)
  await page.getByLabel('取到一本，扫一本').fill(flood)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('太长了，最多 64 个字').waitFor()
  await page.getByRole('tab', { name: '某书的队伍' }).click()
  await page.getByRole('searchbox').fill(flood)
  await page.keyboard.press('Enter')
  await page.getByText('太长了，最多 200 个字').waitFor()
  await page.getByRole('searchbox').fill('<script>‮אבג</script>😀')
  await page.keyboard.press('Enter')
  await page.getByText('<script>‮אבג</script>😀').waitFor()

  await page.goto(`${library.url}/staff/holds?id=${copy.titleId}`)
  await page.getByRole('button', { name: '替读者预约' }).click()
  await dialogOf(page).getByLabel('读者证').fill(flood)
  await page.keyboard.press('Enter')
  await dialogOf(page).getByText('太长了，最多 64 个字').waitFor()
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^更改/ }).first().click()
  await dialogOf(page).getByLabel('移到第几位').fill('1e3😀')
  await dialogOf(page).getByRole('button', { name: '移到' }).click()
  await dialogOf(page).getByText('请填一个数字').waitFor()
  await dialogOf(page).getByLabel('移到第几位').fill('1')
  await dialogOf(page).getByLabel('为什么调整').fill(flood)
  await dialogOf(page).getByRole('button', { name: '移到' }).click()
  await dialogOf(page).getByText('太长了，最多 2000 个字').waitFor()
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^取消/ }).first().click()
  await dialogOf(page).getByLabel('原因').fill(flood)
  await dialogOf(page).getByRole('button', { name: '取消', exact: true }).click()
  await dialogOf(page).getByText('太长了，最多 500 个字').waitFor()
})

test('the three lists have no barriers in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ theme })
    await openStaffPage(page, library, HEAD, `/holds?id=${copy.titleId}`)
    await page.getByRole('columnheader', { name: '取书馆' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('tab', { name: '某书的队伍' }).press('ArrowLeft')
    await page.getByRole('tabpanel', { name: '预约架' }).getByRole('region').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('tab', { name: '取书单' }).click()
    await page.getByRole('tabpanel', { name: '取书单' }).getByRole('region').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
