import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { CATALOGUER, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let debtor: Reader
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [reader] = await readersWho(library, ({ owed, loans }) => owed >= 200 && loans > 0)
  if (reader === undefined) throw new Error('the demonstration library has someone who owes')
  debtor = reader
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openPatrons(who: typeof DESK | typeof HEAD, path = '/patrons'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

test('a reader is registered with a scanned card, and what is wrong stands at its field', async () => {
  const page = await openPatrons(DESK)
  await page.getByRole('button', { name: '登记读者' }).click()
  const dialog = dialogOf(page)
  // The scanner ends with Enter, which must not send a form that is filled in by half.
  await scan(page, 'N20261125')
  await dialog.getByLabel('电话').fill('没有')
  await dialog.getByLabel('密码', { exact: true }).fill('1')
  await dialog.getByLabel('再输一遍密码').fill('2')
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await dialog.getByText('两遍不一样').waitFor()
  await dialog.getByLabel('再输一遍密码').fill('1')
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await dialog.getByText('请填写').waitFor()
  await dialog.getByText('太短了，至少 4 个字').waitFor()
  expect(await dialog.getByLabel('读者证').inputValue()).toBe('N20261125')

  await dialog.getByLabel('姓名').fill('<b>沈</b>清溪 😀')
  await dialog.getByLabel('电话').fill('138 0013 8000')
  await dialog.getByRole('button', { name: '随机生成' }).click()
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await page.getByRole('heading', { name: '<b>沈</b>清溪 😀' }).waitFor()
  await page.getByText('可以借书').waitFor()
})

test('a scanned card leads to its patron; the way back does not lead round', async () => {
  const { card, name } = debtor
  const page = await openPatrons(DESK)
  await scan(page, card)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '读者' }).waitFor()
})

test('a text that is too long is said to be so, and nothing is asked', async () => {
  const page = await openPatrons(DESK)
  await page.getByRole('searchbox').fill('字'.repeat(10_000))
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('太长了，最多 200 个字').waitFor()
})

test('a card is reported lost and another given; a block stops and is lifted', async () => {
  const { id } = debtor
  const page = await openPatrons(DESK, `/patrons/${id}`)
  await page.getByRole('button', { name: /^挂失/ }).click()
  await page.getByText('已挂失', { exact: true }).waitFor()
  await page.getByRole('button', { name: '发新证' }).click()
  await scan(page, 'N20261126')
  await page.getByText('新证 N20261126 可以用了').waitFor()

  await page.getByRole('button', { name: '添加停借' }).click()
  await dialogOf(page).getByRole('button', { name: '停借' }).click()
  await dialogOf(page).getByText('请填写').waitFor()
  await dialogOf(page).getByLabel('原因').fill('证件未核对')
  await dialogOf(page).getByLabel('预约').uncheck()
  await dialogOf(page).getByRole('button', { name: '停借' }).click()
  await page.getByText('不能借书').waitFor()
  await page.getByText('可以预约').waitFor()
  await page.getByRole('button', { name: '解除停借：证件未核对' }).click()
  await page.getByText('不能借书').waitFor({ state: 'detached' })
})

test('one takes money and asks for a waiver, another decides it', async () => {
  const { id } = debtor
  const desk = await openPatrons(DESK, `/patrons/${id}`)
  await desk.getByRole('button', { name: '收费' }).click()
  await dialogOf(desk).getByLabel('收多少').fill('零')
  await dialogOf(desk).getByRole('button', { name: '收费' }).click()
  await dialogOf(desk).getByText('请写成 2.40 这样').waitFor()
  await dialogOf(desk).getByLabel('收多少').fill('１')
  await dialogOf(desk).getByRole('button', { name: '收费' }).dblclick()
  await dialogOf(desk).getByText('实收 1.00 元').waitFor()
  const { rows } = await library.network.db.query(
    null,
    "SELECT FROM account_line WHERE patron_id = $1 AND kind = 'payment' AND amount_fen = -100 AND actor LIKE 'staff:%'",
    [id],
  )
  expect(rows).toHaveLength(1)
  await desk.keyboard.press('Escape')

  await desk.getByRole('button', { name: '申请减免' }).click()
  await dialogOf(desk).getByLabel('减免多少').fill('0.50')
  await dialogOf(desk).getByRole('button', { name: '申请减免' }).click()
  await desk.getByText('申请交上去了').waitFor()

  const head = await openPatrons(HEAD, `/patrons/${id}`)
  await head.getByRole('button', { name: '批准' }).click()
  await head.getByText('减免批准了，已记账').waitFor()
  await head.getByRole('region', { name: '账户' }).getByText('减免', { exact: true }).waitFor()
})

test('who may decide waivers finds all that wait, and what became of the others', async () => {
  const { id, name } = debtor
  const desk = await openPatrons(DESK, `/patrons/${id}`)
  await desk.getByRole('button', { name: '申请减免' }).click()
  await dialogOf(desk).getByLabel('减免多少').fill('0.10')
  await dialogOf(desk).getByLabel('说明').fill('<i>雨天</i>书湿了 🌧')
  await dialogOf(desk).getByRole('button', { name: '申请减免' }).dblclick()
  await desk.getByText('申请交上去了').waitFor()

  const head = await openPatrons(HEAD)
  await head.getByRole('link', { name: '账务' }).click()
  const waiting = head.getByRole('listitem').filter({ hasText: '<i>雨天</i>书湿了 🌧' })
  await waiting.getByRole('link', { name }).waitFor()
  expect(await waiting.count()).toBe(1)
  expect(await findBarriers(head)).toEqual([])
  await waiting.getByLabel('附言').fill('字'.repeat(10_000))
  await waiting.getByRole('button', { name: '不批' }).click()
  await waiting.getByText('太长了，最多 2000 个字').waitFor()
  await waiting.getByLabel('附言').fill('请先晾干')
  await waiting.getByRole('button', { name: '不批' }).click()
  await head.getByText('没有批准', { exact: true }).waitFor()
  await waiting.waitFor({ state: 'detached' })
  await head.getByLabel('状态').selectOption('没有批')
  await head.getByText('请先晾干').waitFor()
  await head.goBack()
  await head.getByRole('region', { name: '等着批' }).waitFor()
})

test('two at one patron: the second sees what the first changed, and nothing is lost', async () => {
  const reader = (await readersWho(library, inGoodStanding))[0]
  if (reader === undefined) throw new Error('the demonstration library has such a reader')
  const first = await openPatrons(DESK, `/patrons/${reader.id}`)
  const second = await openPatrons(HEAD, `/patrons/${reader.id}`)
  for (const page of [first, second]) await page.getByRole('button', { name: '修改', exact: true }).click()
  await dialogOf(first).getByLabel('姓名').fill('沈清')
  await dialogOf(first).getByLabel('电话').fill('13800138001')
  await dialogOf(first).getByRole('button', { name: '保存' }).click()
  await first.getByRole('heading', { level: 1, name: '沈清' }).waitFor()

  await dialogOf(second).getByLabel('姓名').fill('沈青')
  await dialogOf(second).getByRole('button', { name: '保存' }).click()
  const note = dialogOf(second).getByRole('alert').filter({ hasText: '别人先改了这里' })
  await note.getByRole('row', { name: '姓名 沈清 沈青' }).waitFor()
  expect(await note.getByRole('row').count()).toBe(2)
  await note.getByRole('button', { name: '保留我填的，再存' }).click()
  await second.getByRole('heading', { level: 1, name: '沈青' }).waitFor()
  await second.getByText('13800138001').waitFor()
})

const FLOOD = '字'.repeat(10_000)

test('a flood of text in any field of a patron is told its limit at that field', async () => {
  const page = await openPatrons(DESK)
  await page.getByRole('button', { name: '登记读者' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('读者证').fill(FLOOD)
  await dialog.getByLabel('姓名').fill(FLOOD)
  await dialog.getByLabel('电话').fill(FLOOD)
  await dialog.getByLabel('密码', { exact: true }).fill(FLOOD)
  await dialog.getByLabel('再输一遍密码').fill(FLOOD)
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await dialog.getByText('太长了，最多 200 个字').waitFor()
  expect(await dialog.getByText('太长了，最多 64 个字').count()).toBe(2)
  await dialog.getByText('太长了，最多 32 个字').waitFor()

  await page.goto(`${library.url}/staff/patrons/${debtor.id}`)
  await page.getByRole('button', { name: '添加停借' }).click()
  await dialog.getByLabel('原因').fill(FLOOD)
  await dialog.getByRole('button', { name: '停借' }).click()
  await dialog.getByText('太长了，最多 2000 个字').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '发新证' }).click()
  await dialog.getByLabel('新证号').fill(FLOOD)
  await dialog.getByRole('button', { name: '发新证' }).click()
  await dialog.getByText('太长了，最多 64 个字').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '申请减免' }).click()
  await dialog.getByLabel('减免多少').fill('9'.repeat(10_000))
  await dialog.getByRole('button', { name: '申请减免' }).click()
  await dialog.getByText('请写成 2.40 这样').waitFor()
  await dialog.getByLabel('减免多少').fill('0.10')
  await dialog.getByLabel('说明').fill(FLOOD)
  await dialog.getByRole('button', { name: '申请减免' }).click()
  await dialog.getByText('太长了，最多 2000 个字').waitFor()
})

test('history opens by a press, for those who may, and the record knows', async () => {
  const { id } = debtor
  const desk = await openPatrons(DESK, `/patrons/${id}`)
  await desk.getByRole('button', { name: '打开借阅历史' }).waitFor()
  await desk.getByText('需要“查看借阅历史”权限').waitFor()
  const head = await openPatrons(HEAD, `/patrons/${id}`)
  await head.getByRole('button', { name: '打开借阅历史' }).click()
  await head.getByRole('columnheader', { name: '还回' }).waitFor()
})

test('who may not read patrons is told which permission it takes', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, CATALOGUER, '/patrons')
  await page.getByText('这一页需要“查看读者”权限').waitFor()
})

test('the pages have no barriers in either theme', async () => {
  const { id } = debtor
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ theme })
    await openStaffPage(page, library, HEAD, '/patrons')
    await page.getByRole('columnheader', { name: '姓名' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '登记读者' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/patrons/${id}`)
    await page.getByRole('columnheader', { name: '金额' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
