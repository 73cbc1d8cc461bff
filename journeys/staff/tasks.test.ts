import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { PHOTO } from '../support/photo.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let readers: Reader[]
let copies: Copy[]
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  readers = await readersWho(library, inGoodStanding)
  copies = await freeCopies(library, 'main', 4)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

type Lent = { readonly reader: Reader; readonly copy: Copy; readonly loan: string }

/** The desk lends the nth reader the nth copy. */
async function lend(nth: number): Promise<Lent> {
  const [reader, copy] = [readers[nth], copies[nth]]
  if (reader === undefined || copy === undefined) throw new Error('the library has a few of each')
  const desk = await signInElsewhere(library, 'staff', DESK)
  const body = { item: copy.barcode, patron: reader.card, branch: 'main' }
  const { status, body: loan } = await desk({ path: '/loans', body })
  expect(status).toBe(201)
  return { reader, copy, loan: String(loan['id']) }
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog')

async function openAs(who: typeof DESK | typeof HEAD, path: string): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

async function addPhoto(form: Locator): Promise<void> {
  await form.getByLabel('选照片').setInputFiles(PHOTO)
  await form.getByRole('button', { name: '放大第 1 张照片' }).waitFor()
  await form.getByRole('progressbar').waitFor({ state: 'detached' })
}

test('a claim with a photo opens shelf checks; one is taken, and finding the copy returns it', async () => {
  const { reader, copy } = await lend(0)
  const page = await openAs(DESK, `/patrons/${reader.id}`)
  await page.getByRole('button', { name: `《${copy.title}》有问题` }).click()
  await dialogOf(page).getByRole('tab', { name: '声称已还' }).click()
  await dialogOf(page).getByLabel('说明').fill('字'.repeat(2_001))
  await dialogOf(page).getByRole('button', { name: '记为声称已还' }).click()
  await dialogOf(page).getByText('太长了，最多 2000 个字').waitFor()
  await dialogOf(page).getByLabel('说明').fill('<b>放进还书箱了</b>😀')
  await addPhoto(dialogOf(page))
  await dialogOf(page).getByRole('button', { name: '记为声称已还' }).dblclick()
  await page.getByRole('link', { name: '今天声称已还' }).click()

  await page.getByText('<b>放进还书箱了</b>😀').waitFor()
  await page.getByRole('button', { name: '看照片（1 张）' }).click()
  await page.getByRole('button', { name: '放大第 1 张照片' }).click()
  await dialogOf(page).getByRole('img', { name: '第 1 张照片' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: '待办' }).click()
  await page.getByLabel('种类').selectOption('shelf-check')
  await page.getByText('第 3 次，共 3 次').waitFor()
  await page.getByLabel('期限').selectOption('today')
  await page.getByText('没有要办的事').waitFor()
  await page.getByLabel('期限').selectOption('week')
  await page
    .getByRole('button', { name: /^我来做/ })
    .first()
    .click()
  await page.getByText('流通台 在办').waitFor()
  await page.getByRole('tab', { name: '我领的' }).click()
  await page.getByRole('button', { name: /^办理/ }).click()
  await dialogOf(page).getByRole('button', { name: '记下结果' }).click()
  await dialogOf(page).getByText('请选一个结果').waitFor()
  await dialogOf(page).getByLabel('已找到').check()
  await dialogOf(page).getByText('按声称的时间算还').waitFor()
  await dialogOf(page).getByRole('button', { name: '记下结果' }).click()
  await page.getByText('你还没有领任务').waitFor()
  await page.goto(`${library.url}/staff/patrons/${reader.id}`)
  await page.getByRole('region', { name: '在借' }).waitFor()
  expect(await page.getByRole('button', { name: `《${copy.title}》有问题` }).count()).toBe(0)
})

test('a loss says what it costs before it is reported, and a new copy stands in for it', async () => {
  const { reader, copy } = await lend(1)
  const page = await openAs(HEAD, `/patrons/${reader.id}`)
  await page.getByRole('button', { name: `《${copy.title}》有问题` }).click()
  await dialogOf(page)
    .getByText(/现在报失要赔 \d+\.\d\d 元/)
    .waitFor()
  await dialogOf(page).getByRole('button', { name: '报失', exact: true }).click()
  await page.getByRole('link', { name: '今天报失' }).click()
  await page.getByText('赔偿怎么算的').first().waitFor()
  await page.getByRole('button', { name: `收下新书：《${copy.title}》` }).click()
  await dialogOf(page).getByLabel('新书条码').fill(copy.barcode)
  await dialogOf(page).getByRole('button', { name: '收下新书' }).click()
  await dialogOf(page).getByText('已经有人用了，换一个').waitFor()
  await dialogOf(page).getByLabel('新书条码').fill('NEW-0001')
  await dialogOf(page).getByRole('button', { name: '收下新书' }).click()
  await page.getByText('没有这样的丢失').waitFor()
  await page.getByLabel('状态').selectOption('settled')
  await page.getByText('已换新').waitFor()
})

test('a dispute freezes, takes evidence, and is decided by someone who had no hand in it', async () => {
  const { reader, copy, loan } = await lend(2)
  const desk = await openAs(DESK, `/patrons/${reader.id}`)
  await desk.getByRole('button', { name: `《${copy.title}》有问题` }).click()
  await dialogOf(desk).getByRole('tab', { name: '争议' }).click()
  await dialogOf(desk).getByRole('button', { name: '提出争议' }).click()
  await dialogOf(desk).getByText('请填写').waitFor()
  await dialogOf(desk).getByLabel('哪里不对').fill('没有借过这一本')
  await dialogOf(desk).getByRole('button', { name: '提出争议' }).click()
  await desk.getByRole('link', { name: '今天起有争议' }).click()
  await desk.getByRole('link', { name: /^争议 \d+$/ }).click()
  await desk.getByText('只有能裁定的人看得到全部经过').waitFor()
  expect(await desk.getByRole('button', { name: '裁定', exact: true }).getAttribute('aria-disabled')).toBe('true')
  await desk.getByRole('button', { name: '补充说明或照片' }).click()
  await dialogOf(desk).getByLabel('说明').fill('监控显示是另一位读者')
  await addPhoto(dialogOf(desk))
  await dialogOf(desk).getByRole('button', { name: '补充', exact: true }).click()
  await desk.getByText('监控显示是另一位读者').waitFor()

  const head = await openAs(HEAD, '/tasks?kind=dispute')
  await head.getByRole('link', { name: '去裁定' }).click()
  await head.getByText('已冻结').waitFor()
  await head.getByRole('region', { name: '全部经过' }).getByText('借出').first().waitFor()
  await head.getByRole('button', { name: '裁定', exact: true }).click()
  await head.getByText('请选一个结果').waitFor()
  await head.getByLabel('维持原样').check()
  await head.getByLabel('理由').fill('监控看不清')
  await head.getByRole('button', { name: '裁定', exact: true }).click()
  await head.getByText('没有撤回金额').waitFor()
  const { rows } = await library.network.db.query(null, 'SELECT FROM dispute WHERE loan_id = $1 AND state = $2', [
    loan,
    'rejected',
  ])
  expect(rows).toHaveLength(1)
})

test('at the desk what is damaged is said with a photo in one step, and the repair shows it', async () => {
  const { copy } = await lend(3)
  const page = await openAs(DESK, '/')
  await page.getByLabel('扫描框').fill(copy.barcode)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '破损', exact: true }).click()
  await page.getByRole('button', { name: '重', exact: true }).click()
  await addPhoto(page.locator('.condition'))
  await page.getByRole('button', { name: '记下品相' }).click()
  await page.getByRole('status', { name: '结果' }).getByText('待修').first().waitFor()

  const head = await openAs(HEAD, '/tasks?kind=repair')
  await head.getByRole('button', { name: /^办理/ }).click()
  await dialogOf(head).getByRole('button', { name: '看照片（1 张）' }).click()
  await dialogOf(head).getByRole('img', { name: '第 1 张照片' }).waitFor()
  await dialogOf(head).getByLabel('无法修复').check()
  await dialogOf(head).getByRole('button', { name: '记下结果' }).click()
  await head.getByText('没有要办的事').waitFor()
})

test('the tasks, the matters and a dispute have no barriers in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ theme, ...(theme === 'dark' ? { size: TABLET } : {}) })
    await openStaffPage(page, library, HEAD, '/tasks?tab=disputes&type=ended')
    await page.getByRole('link', { name: /^争议 \d+$/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: /^争议 \d+$/ }).click()
    await page.getByText('没有撤回金额').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/tasks?tab=losses&type=settled`)
    await page.getByText('已换新').waitFor()
    expect(await findBarriers(page)).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([tooWide, errors]).toEqual([0, []])
  }
})
