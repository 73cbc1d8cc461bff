import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, TABLET, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { fillSignIn, openScan as openScanOf, openSignedIn, typeCode } from './app.ts'
import { digitsOnScreen } from './as-staff.ts'

let library: Library
let browser: TestBrowser
let reader: Reader
let copies: readonly Copy[]
let phone: Page
let tablet: Page

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [found] = await readersWho(library, inGoodStanding)
  if (found === undefined) throw new Error('the library has a reader in good standing')
  reader = found
  copies = await freeCopies(library, 'main', 3)
  phone = await signIn(reader.card, PHONE)
  tablet = await signIn(reader.card, TABLET)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function signIn(card: string, size: typeof PHONE | typeof TABLET): Promise<Page> {
  return (await openSignedIn({ browser, library }, card, size)).page
}

function copyOf(nth: number): Copy {
  const copy = copies[nth]
  if (copy === undefined) throw new Error('there are three copies')
  return copy
}

const openScan = (act: '借书' | '还书') => openScanOf(phone, library, act)
const type = (code: string) => typeCode(phone, code)

async function openLoansOf(copy: Copy): Promise<number> {
  const { rows } = await library.network.db.query<{ count: number }>(
    null,
    `SELECT count(*)::int AS count FROM loan l JOIN item i ON i.id = l.item_id
     WHERE i.barcode = $1 AND l.closed_at IS NULL`,
    [copy.barcode],
  )
  return rows[0]?.count ?? 0
}

test('what is borrowed by its barcode on the phone stands on the tablet at once, and is lent once', async () => {
  const copy = copyOf(0)
  await tablet.goto(`${library.url}/pages/loans/index`)
  await tablet.getByRole('navigation', { name: '借阅的部分' }).waitFor()
  await openScan('借书')
  await type(copy.barcode)
  const sheet = phone.getByRole('dialog', { name: '可以借' })
  await sheet.getByText('这个日子怎么来的').waitFor()
  await sheet.getByRole('button', { name: '借这一本' }).dblclick()
  await phone.getByRole('dialog', { name: '借好了' }).getByText(copy.title).waitFor()
  await phone.getByRole('button', { name: '接着扫' }).click()
  await phone.getByText('这次借了 1 本').waitFor()
  await tablet.getByRole('heading', { name: copy.title }).waitFor()
  expect(await openLoansOf(copy)).toBe(1)
})

test('it comes back with the code of the place, after a wrong one was told apart', async () => {
  const copy = copyOf(0)
  await openScan('还书')
  await type(copy.barcode)
  const sheet = phone.getByRole('dialog')
  await sheet.getByLabel('这里要馆里的动态码').fill('12')
  await sheet.getByRole('button', { name: '接着还' }).click()
  await sheet.getByText('写屏幕上的 6 位数字').waitFor()
  const digits = await digitsOnScreen(library, 'main')
  const wrong = String((Number(digits) + 1) % 1_000_000).padStart(6, '0')
  await sheet.getByLabel('这里要馆里的动态码').fill(wrong)
  await sheet.getByRole('button', { name: '接着还' }).click()
  await sheet.getByText('这不是本馆现在的动态码').waitFor()
  await sheet.getByLabel('这里要馆里的动态码').fill(await digitsOnScreen(library, 'main'))
  await sheet.getByRole('button', { name: '接着还' }).click()
  await phone.getByRole('dialog', { name: '可以还' }).getByRole('button', { name: '还这一本' }).click()
  await phone.getByRole('dialog', { name: '还好了' }).waitFor()
  await tablet.getByRole('heading', { name: copy.title }).waitFor({ state: 'detached' })
  expect(await openLoansOf(copy)).toBe(0)
})

test.each([
  ['https://elsewhere.example/pages/title/index?id=1', '这个码不是图书馆的，没有打开它。'],
  ['WYP.elsewhere.123456', '这是别处的码'],
  ['WYC.TVtWCi9KiT2a7uPm_KuLdQ', '这是读者证的码'],
  ['<img src=x onerror=alert(1)>', '没有这个条码'],
  ['\u202egnol 📚', '没有这个条码'],
])('a code of another kind has words of its own: %s', async (code, words) => {
  await openScan('借书')
  await type(code)
  await phone.getByText(words).first().waitFor()
})

test('a title, a place and a book are told apart by what their codes say', async () => {
  await openScan('借书')
  await type('WYP.children.000000')
  await phone.getByText('在少儿馆办理').waitFor()
  await type(`${library.url}/pages/title/index?id=${copyOf(1).titleId}`)
  await phone
    .getByRole('heading', { name: copyOf(1).title })
    .first()
    .waitFor()
})

test('without the server the last loans stay with their age, and one tap brings the new ones', async () => {
  await openScan('借书')
  await type(copyOf(2).barcode)
  await phone.getByRole('button', { name: '借这一本' }).click()
  await phone.getByRole('button', { name: '看借阅' }).click()
  await phone.getByRole('heading', { name: copyOf(2).title }).waitFor()
  await library.unplug()
  await phone.getByRole('link', { name: '扫码借还' }).click()
  await phone.getByRole('link', { name: '借阅', exact: true }).click()
  await phone
    .getByText(/^下面是/)
    .first()
    .waitFor()
  await phone.getByRole('heading', { name: copyOf(2).title }).waitFor()
  await library.plugIn()
  await phone.getByRole('button', { name: '再试一次' }).first().click()
  await phone
    .getByText(/^下面是/)
    .first()
    .waitFor({ state: 'detached' })
})

test('a session that ends while a book is being borrowed leads through the sign-in back to the same sheet', async () => {
  const copy = copyOf(1)
  await openScan('借书')
  await type(copy.barcode)
  await phone.getByRole('dialog', { name: '可以借' }).waitFor()
  await phone.context().clearCookies()
  await phone.getByRole('button', { name: '借这一本' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: '登录' }).click()
  await fillSignIn(phone, reader.card)
  await phone.getByRole('dialog', { name: '可以借' }).getByRole('button', { name: '借这一本' }).click()
  await phone.getByRole('dialog', { name: '借好了' }).waitFor()
  expect(await openLoansOf(copy)).toBe(1)
})

test('someone without a card gives themselves one, and what was typed stays when it is not enough', async () => {
  const { page } = await browser.open({ size: PHONE })
  await page.goto(`${library.url}/pages/register/index`)
  await page.getByLabel('姓名').fill('读者甲')
  await page.getByLabel('手机号').fill('1380000')
  await page.getByLabel('密码', { exact: true }).fill('24')
  await page.getByRole('button', { name: '办证', exact: true }).click()
  await page.getByText('太短了，至少 4 位').waitFor()
  expect(await page.getByLabel('姓名').inputValue()).toBe('读者甲')
  await page.getByLabel('密码', { exact: true }).fill('2468')
  await page.getByLabel('再写一次密码').fill('2468')
  await page.getByRole('button', { name: '办证', exact: true }).dblclick()
  await page.getByText(/^办好了，证号/).waitFor()
  await page.getByRole('heading', { name: '读者甲' }).waitFor()
  const { rows } = await library.network.db.query<{ count: number }>(
    null,
    `SELECT count(*)::int AS count FROM patron WHERE name = $1`,
    ['读者甲'],
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('a renewal that is refused says every reason, and the button stays where it was', async () => {
  await phone.goto(`${library.url}/pages/loans/index`)
  const renew = phone.getByRole('button', { name: `续借《${copyOf(2).title}》` })
  await renew.waitFor()
  expect(await renew.getAttribute('aria-disabled')).toBe('true')
  await phone.getByRole('heading', { name: copyOf(2).title }).click()
  const sheet = phone.getByRole('dialog')
  await sheet.getByText('为什么不能续').waitFor()
  await phone.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('a place in the queue can be suspended, resumed and given up, which is said before', async () => {
  const { rows } = await library.network.db.query<{ card: string; title: string }>(
    null,
    `SELECT c.number AS card, t.title FROM hold h JOIN card c ON c.patron_id = h.patron_id AND c.state = 'active'
     JOIN title t ON t.id = h.title_id WHERE h.status = 'waiting' ORDER BY h.id LIMIT 1`,
    [],
  )
  const [hold] = rows
  if (hold === undefined) throw new Error('someone waits for a book')
  const page = await signIn(hold.card, PHONE)
  await page.goto(`${library.url}/pages/holds/index`)
  const panel = page.getByRole('listitem').filter({ hasText: hold.title })
  await panel.getByRole('button', { name: `暂停《${hold.title}》的预约` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '暂停', exact: true }).click()
  await panel.getByText('暂停中').waitFor()
  await panel.getByRole('button', { name: `恢复《${hold.title}》的预约` }).click()
  await panel.getByText('排队中').waitFor()
  await panel.getByRole('button', { name: `取消《${hold.title}》的预约` }).click()
  await panel.getByText(/^取消后第/).waitFor()
  await panel.getByRole('button', { name: '取消预约' }).click()
  await page.getByText(`取消了《${hold.title}》的预约`).waitFor()
  await panel.waitFor({ state: 'detached' })
})

test('the PIN is changed by the old one, and a wrong old one is said', async () => {
  await phone.goto(`${library.url}/pages/settings/index`)
  await phone.getByLabel('现在的密码').fill('000000')
  await phone.getByLabel('新密码', { exact: true }).fill('13579')
  await phone.getByLabel('再写一次新密码').fill('13579')
  await phone.getByRole('button', { name: '改密码' }).click()
  await phone.getByText('现在的密码不对').waitFor()
  expect(await phone.getByLabel('新密码', { exact: true }).inputValue()).toBe('13579')
  await phone.getByLabel('现在的密码').fill(READER_PIN)
  await phone.getByRole('button', { name: '改密码' }).click()
  await phone.getByText('密码改好了').waitFor()
})

test.each(['light', 'dark'] as const)("no barrier stands on a reader's own pages: %s", async (theme) => {
  const { page, errors } = await browser.open({ size: PHONE, theme })
  await page.context().addCookies(await phone.context().cookies())
  for (const name of ['loans', 'holds', 'history', 'scan', 'card', 'account', 'inbox', 'settings', 'my-data', 'mine']) {
    await page.goto(`${library.url}/pages/${name}/index`)
    await page.getByRole('main').waitFor()
    await page.getByRole('status', { name: '正在打开…' }).first().waitFor({ state: 'detached' })
    expect([name, ...(await findBarriers(page))]).toEqual([name])
  }
  expect(errors).toEqual([])
})
