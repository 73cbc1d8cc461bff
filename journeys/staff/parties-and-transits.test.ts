import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { count, openDesk, resultOf, seat, see } from '../support/desk.ts'
import { ADMIN, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let copies: Copy[]
let leader: Reader
let pupil: Reader
let other: Reader
let group: Reader

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  copies = await freeCopies(library, 'main', 6)
  const [first, second, third] = await readersWho(library, inGoodStanding)
  if (first === undefined || second === undefined || third === undefined) throw new Error('the library has three such')
  ;[leader, pupil, other] = [first, second, third]
  const admin = await signInElsewhere(library, 'staff', ADMIN)
  await admin({ method: 'PUT', path: '/patron-types', body: { code: 'group', name: '集体' } })
  const body = { card: 'G-3-2', name: '三年二班', type: 'group', branch: 'main', expires: null }
  const made = await admin({ path: '/patrons', body })
  group = { id: String(made.body['id']), card: body.card, name: body.name }
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

/** Each act has its own copy: none finds what another left. */
function nextCopy(): Copy {
  const copy = copies.pop()
  if (copy === undefined) throw new Error('take more copies above')
  return copy
}

async function openPatron(page: Page, { id }: Reader): Promise<void> {
  await page.goto(`${library.url}/staff/patrons/${id}`)
  await page.getByRole('region', { name: '授权' }).waitFor()
}

test('a class gets who answers for it and members, and lends by member at the desk', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, HEAD, `/patrons/${group.id}`)
  await page.getByRole('region', { name: '集体借阅' }).getByRole('button', { name: '负责人' }).click()
  await page.getByLabel('负责人的读者证').fill('NO-SUCH-CARD')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('没有这张读者证').waitFor()
  await page.getByLabel('负责人的读者证').fill(leader.card)
  await page.getByRole('button', { name: '保存' }).click()
  const members = page.getByRole('region', { name: '成员' })
  await members.getByRole('link', { name: leader.name }).waitFor()
  await members.getByLabel('加成员').fill(`${pupil.card} NO-SUCH-CARD`)
  await page.keyboard.press('Enter')
  await members.getByText('NO-SUCH-CARD：没有这张读者证').waitFor()
  await members.getByLabel('加成员').fill(`${pupil.card} ${other.card}`)
  await page.keyboard.press('Enter')
  await members.getByText('2 人').waitFor()

  const desk = await openDesk(browser, library, DESK)
  const copy = nextCopy()
  await seat(desk.page, group)
  await desk.page.getByRole('button', { name: '在谁手里' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: pupil.name }).click()
  await desk.page.getByText(`在 ${pupil.name} 手里`).waitFor()
  await scan(desk.page, copy.barcode)
  await see(desk.page, '借出', copy.title, `在 ${pupil.name} 手里`)
  await desk.page.keyboard.press('Escape')
  await scan(desk.page, copy.barcode)
  await see(desk.page, `还自 ${group.card}`, `在 ${pupil.name} 手里`)

  await members.getByRole('button', { name: `移出 ${other.name}` }).click()
  await members.getByText('1 人').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('a proxy is recorded and fetches; a temporary loan ends on the day agreed on', async () => {
  const { page } = await openDesk(browser, library, HEAD)
  await openPatron(page, pupil)
  const relations = page.getByRole('region', { name: '代办' })
  await relations.getByRole('button', { name: '添加代办' }).click()
  await page.getByRole('dialog').getByLabel('谁来替他办').fill(pupil.card)
  await page.getByRole('dialog').getByRole('button', { name: '添加代办' }).click()
  await page.getByRole('dialog').getByText('不能是自己').waitFor()
  await page.getByRole('dialog').getByLabel('谁来替他办').fill(other.card)
  await page.getByRole('dialog').getByLabel('到哪一天').fill('2026-12-31')
  await page.getByRole('dialog').getByRole('button', { name: '添加代办' }).click()
  await relations.getByText('到 12月31日 周四').waitFor()

  await page.goto(`${library.url}/staff/`)
  await page.getByLabel('扫描框').waitFor()
  await seat(page, pupil)
  await page.getByRole('button', { name: '代办', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: other.name }).click()
  await page.getByRole('button', { name: '临时借', exact: true }).click()
  await page.getByRole('button', { name: '就这样' }).click()
  await page.getByText('选一天').waitFor()
  await page.getByLabel('哪天还').fill('2028-01-01')
  await page.getByRole('button', { name: '就这样' }).click()
  const copy = nextCopy()
  await scan(page, copy.barcode)
  await see(page, '没有办成', '还书日要在')
  await page.getByRole('button', { name: '改回：不再临时借' }).click()
  await page.getByRole('button', { name: '临时借', exact: true }).click()
  await page.getByLabel('哪天还').fill('2026-11-27')
  await page.getByLabel('看过什么证件').fill('身份证，姓名相符')
  await page.getByRole('button', { name: '就这样' }).click()
  await scan(page, copy.barcode)
  await see(page, '借出', `${other.name} 代取`)
  const due = `SELECT count(*) FROM loan WHERE patron_id = $1 AND closed_at IS NULL AND due_at::date = '2026-11-27'`
  expect(await count(library, due, [pupil.id])).toBe(1)
  // The next reader borrows in the plain way.
  await seat(page, leader)
  expect(await page.getByText('改回').count()).toBe(0)
})

test('a caller who is not the reader renews nothing; who is told of a consent, writes it down', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await seat(page, pupil)
  await page.getByRole('button', { name: '电话核对' }).click()
  await page.getByLabel('对方报的姓名').fill(pupil.name)
  await page.getByLabel('对方报的电话后四位').fill('12')
  await page.getByRole('button', { name: '就这样' }).click()
  await page.getByText('写四位数字').waitFor()
  await page.getByLabel('对方报的电话后四位').fill('0000')
  await page.getByRole('button', { name: '就这样' }).click()
  await page.keyboard.press('Alt+r')
  await resultOf(page).getByText('姓名或电话后四位与登记的不符').first().waitFor()

  await openPatron(page, pupil)
  const consents = page.getByRole('region', { name: '授权' })
  await consents.getByRole('button', { name: '读者同意自动续借' }).click()
  await consents.getByText('今天同意').waitFor()
  await consents.getByRole('button', { name: '撤回自动续借' }).click()
  await consents.getByText('今天撤回').waitFor()
})

test('credit says what moved it, and leads to the record', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, HEAD, `/patrons/${group.id}`)
  const credit = page.getByRole('region', { name: '信用' })
  await credit.getByText('按时归还').waitFor()
  await credit.getByText('100 → 101').waitFor()
  await credit.getByRole('link', { name: /^这次借阅的记录/ }).click()
  await page.waitForURL(/\/record\?q=/)
})

test('what goes to another branch is boxed, sent, checked and received; what never comes is lost', async () => {
  const { page } = await browser.open({ size: TABLET })
  const [here, never] = [nextCopy(), nextCopy()]
  const desk = await signInElsewhere(library, 'staff', HEAD)
  for (const { barcode } of [here, never]) {
    await desk({ path: '/returns', body: { item: barcode, branch: 'campus' } })
  }
  await openStaffPage(page, library, HEAD, '/transits')
  await page.getByRole('combobox', { name: '所在馆' }).selectOption('campus')
  await page.getByRole('checkbox', { name: new RegExp(here.barcode) }).waitFor()
  await page.getByLabel('装箱时扫书').fill('NOT-HERE')
  await page.keyboard.press('Enter')
  await page.getByText('NOT-HERE 不在下面的单子里').waitFor()
  for (const { barcode } of [here, never]) {
    await page.getByLabel('装箱时扫书').fill(barcode)
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: new RegExp(barcode), checked: true }).waitFor()
  }
  await page.getByLabel('箱号', { exact: true }).fill('蓝箱 7')
  await page.getByRole('button', { name: '送出 2 本' }).dblclick()
  await page.getByText('2 本装进箱 蓝箱 7 送出了').waitFor()

  await page.getByRole('combobox', { name: '所在馆' }).selectOption('main')
  await page.getByRole('tab', { name: '收箱' }).click()
  await page.getByLabel('核对哪一箱').fill('蓝箱 7')
  await page.keyboard.press('Enter')
  await page.getByText('箱 蓝箱 7 还有 2 本没有扫到').waitFor()
  await page.getByLabel('开箱扫书').fill(here.barcode)
  await page.keyboard.press('Enter')
  await page.getByText('箱 蓝箱 7 还有 1 本没有扫到').waitFor()
  await page.getByText('这次收了 1 本').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: `记为丢失：《${never.title}》` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '记为丢失' }).click()
  await page.getByText('箱 蓝箱 7 里没有还在路上的书').waitFor()
  await page.getByRole('tab', { name: '已结束' }).click()
  await page.getByLabel('状态').selectOption('lost')
  await page.getByRole('link', { name: never.title }).waitFor()
  const task = `SELECT count(*) FROM task t JOIN item i ON i.id = t.item_id WHERE i.barcode = $1 AND t.kind = 'lost-in-transit'`
  expect(await count(library, task, [never.barcode])).toBe(1)
})
