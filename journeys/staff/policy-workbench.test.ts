import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { openStaffPage } from '../support/sign-in.ts'

/** A process and a PostgreSQL of its own, or a worker: seconds on a busy machine. */
const BACKGROUND_MS = 90_000
const TEST_MS = 150_000

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

async function beginDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '起草改动' }).click()
  await page.getByText('和现行一样').waitFor()
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

async function activate(page: Page, day?: string): Promise<void> {
  await page.getByRole('button', { name: '启用', exact: true }).click()
  if (day !== undefined) {
    await dialogOf(page).getByLabel('从某一天零点起').check()
    await dialogOf(page).getByLabel('哪一天').fill(day)
  }
  await dialogOf(page).getByRole('button', { name: '启用', exact: true }).click()
  await dialogOf(page).waitFor({ state: 'detached' })
}

test('what is surely not meant is told while it is typed, and mended by one tap that can be undone', async () => {
  const page = await openAs(HEAD, '/policy')
  await beginDraft(page)
  await page
    .getByRole('button', { name: /教师，借期/ })
    .first()
    .press('Enter')
  await dialogOf(page).getByLabel('值').fill('0d')
  await dialogOf(page)
    .getByText(/借期却是 0/)
    .waitFor()
  await dialogOf(page).getByLabel('值').fill('40d')
  await dialogOf(page).getByText('没有要留意的地方').waitFor()
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '加一行' }).first().click()
  await dialogOf(page).getByLabel('馆', { exact: true }).selectOption('campus')
  await dialogOf(page).getByRole('button', { name: '加上' }).click()
  await page.getByText('这一行什么也没有规定').waitFor()
  await page.getByRole('button', { name: '删掉这一行' }).click()
  await page.getByText('这一行什么也没有规定').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('这一行什么也没有规定').waitFor()

  await page.getByRole('link', { name: '看差别' }).click()
  await page.reload()
  const changes = page.getByRole('region', { name: /^和现行第 \d+ 版的差别/ })
  expect(await changes.getByRole('row', { name: /借期/ }).textContent()).toMatch(/60 天\s*40 天/)
})

test('a version that is to come is called off, and an earlier one is a table that one rolls back to', async () => {
  const page = await openAs(HEAD, '/policy')
  await beginDraft(page)
  await page.getByRole('button', { name: /所有借阅，借期/ }).click()
  await dialogOf(page).getByLabel('值').fill('25d')
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await activate(page, '2027-03-01')
  const toCome = page.getByRole('region', { name: '将启用的' })
  await toCome.getByRole('button', { name: /^取消启用第 \d+ 版/ }).click()
  await dialogOf(page).getByRole('button', { name: '取消启用' }).click()
  await dialogOf(page).getByText('写一句原因').waitFor()
  await dialogOf(page).getByLabel('为什么').fill('还要再商量')
  await dialogOf(page).getByRole('button', { name: '取消启用' }).dblclick()
  await toCome.waitFor({ state: 'detached' })

  await page
    .getByRole('link', { name: /^草稿 \d+/ })
    .first()
    .click()
  await page.getByText('和现行差 1 处').waitFor()
  await activate(page)
  await page
    .getByRole('row', { name: /所有借阅/ })
    .getByText('25 天')
    .waitFor()
  await page.getByRole('link', { name: /开馆规则/ }).click()
  await page
    .getByRole('row', { name: /所有借阅/ })
    .getByText('30 天')
    .waitFor()
  await page.getByRole('button', { name: '换回这一版' }).click()
  await dialogOf(page).getByLabel('为什么').fill('读者意见大')
  await dialogOf(page).getByRole('button', { name: '换回这一版' }).dblclick()
  await page.getByText('原因：读者意见大').waitFor()
  await page
    .getByRole('row', { name: /所有借阅/ })
    .getByText('30 天')
    .waitFor()
})

test(
  'a scenario file is written, its faults are shown in their lines, and it is run against a draft',
  async () => {
    const page = await openAs(HEAD, '/policy')
    await beginDraft(page)
    await page.getByRole('link', { name: '情形文件' }).click()
    await page.getByText('还没有情形文件').first().waitFor()
    await page.getByRole('button', { name: '新文件' }).click()
    await page.getByLabel('文件名').fill('../借满')
    await page.getByRole('button', { name: '开始写' }).click()
    await page.getByText(/里面没有/).waitFor()
    await page.getByLabel('文件名').fill('借满')
    await page.getByRole('button', { name: '开始写' }).click()

    const text = page.getByLabel('内容')
    const whole = await text.inputValue()
    await text.fill(
      whole.replace('  - checkout: { patron: 读者, item: 乙 }', '  - chekout: { patron: 读者, item: 乙 }'),
    )
    await page.getByRole('button', { name: '保存', exact: true }).dblclick()
    const faults = page.getByRole('alert').filter({ hasText: '没有保存' })
    await faults.waitFor()
    expect(await faults.textContent()).not.toContain('/tmp')
    await faults.getByRole('button', { name: '第 16 行' }).first().click()
    expect(
      await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe('  - chekout: { patron: 读者, item: 乙 }')
    await text.fill(whole)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('借满.yaml 已保存').waitFor()

    await page.getByRole('button', { name: '全部跑一遍' }).dblclick()
    await page.getByText('1 个里有 1 个不符').waitFor({ timeout: BACKGROUND_MS })
    const step = page.getByRole('row', { name: /第 16 行/ })
    expect(await step.textContent()).toContain('LOAN_LIMIT')
    await page.getByRole('button', { name: '看 借满.yaml 第 16 行' }).click()
    await page.reload()
    await page.getByText('1 个里有 1 个不符').waitFor()
    expect(await findBarriers(page)).toEqual([])

    await page.getByRole('button', { name: '删掉文件' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('借满.yaml 已放回').waitFor()
  },
  TEST_MS,
)

test(
  'a draft is simulated on what was lent, side by side with what is in force',
  async () => {
    const page = await openAs(HEAD, '/policy')
    await beginDraft(page)
    await page.getByRole('button', { name: /所有借阅，借书上限/ }).click()
    await dialogOf(page).getByLabel('值').fill('1')
    await dialogOf(page).getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '用过去的借阅试算' }).click()
    await page.getByLabel('到哪天').fill('2020-01-01')
    await page.getByRole('button', { name: '开始试算' }).click()
    await page.getByText('要在开始那天以后').waitFor()
    await page.getByRole('button', { name: '近一年' }).click()
    await page.getByRole('button', { name: '开始试算' }).dblclick()

    const figures = page.getByRole('region', { name: '结果' })
    await figures.waitFor({ timeout: BACKGROUND_MS })
    const refused = await figures.getByRole('row', { name: /^借书被拒/ }).textContent()
    expect(refused).toMatch(/\+[\d,]+$/)
    await page.getByText(/拒绝多 \d+ 次。/).waitFor()
    await page
      .getByRole('region', { name: '为什么被拒，次' })
      .getByRole('row', { name: /借书已达上限/ })
      .waitFor()
    await page.getByLabel('看什么').selectOption('refused')
    await page.getByRole('img', { name: /借书被拒，次/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '看表格' }).click()
    await page.getByRole('row', { name: /^2026年10月/ }).waitFor()

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出表格' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('借书被拒')
    const [report] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打印报告' }).click(),
    ])
    await report.getByRole('heading', { level: 1, name: /规则模拟报告/ }).waitFor()
  },
  TEST_MS,
)

test('addresses that mean nothing say so, and who may not draft sees the table alone', async () => {
  const page = await openAs(HEAD, '/policy?version=99999')
  await page.getByText('没有这一版').waitFor()
  await page.goto(`${library.url}/staff/policy?version=<b>x</b>`)
  await page.getByText('没有这一版').waitFor()
  await page.goto(`${library.url}/staff/policy/simulations/99999`)
  await page.getByText('没有这次试算').waitFor()
  await page.goto(`${library.url}/staff/policy/scenarios?run=99999&name=nowhere.yaml`)
  await page.getByText('没有这一次').waitFor()
  await page.getByText('没有这个文件').waitFor()
  const desk = await openAs(DESK, '/policy')
  await desk.getByRole('row', { name: /所有借阅/ }).waitFor()
  expect(await desk.getByRole('link', { name: '试算' }).count()).toBe(0)
})

test('the pages have no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/policy?version=1')
    await page.getByRole('button', { name: '换回这一版' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/policy/scenarios`)
    await page.getByRole('button', { name: '新文件' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/policy/simulations`)
    await page.getByRole('button', { name: '开始试算' }).waitFor()
    await page.getByLabel('借阅从哪来').selectOption('file')
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
