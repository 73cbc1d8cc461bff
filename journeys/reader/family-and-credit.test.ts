import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { HEAD, type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { openSignedIn } from './app.ts'

let library: Library
let browser: TestBrowser
let parent: Reader
let child: Reader
let copies: Copy[]

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [first, second] = await readersWho(library, inGoodStanding)
  if (first === undefined || second === undefined) throw new Error('the library has two such readers')
  ;[parent, child] = [first, second]
  copies = await freeCopies(library, 'main', 2)
  const head = await signInElsewhere(library, 'staff', HEAD)
  await head({ path: `/patrons/${child.id}/relations`, body: { kind: 'proxy', by: parent.card, until: '2026-12-31' } })
  const [lent, broken] = copies
  await head({
    path: '/loans',
    body: { item: lent?.barcode, patron: child.card, branch: 'main', onBehalfBy: parent.card },
  })
  await head({ path: '/loans', body: { item: broken?.barcode, patron: parent.card, branch: 'main' } })
  const condition = { condition: 'damaged', severity: 'minor' }
  await head({ path: '/returns', body: { item: broken?.barcode, branch: 'main', ...condition } })
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

test('whoever acts for another sees their loans and holds, and is ended by the one acted for', async () => {
  const { page, errors } = await openSignedIn({ browser, library }, parent.card, PHONE)
  await page.goto(`${library.url}/pages/family/index`)
  await page.getByRole('heading', { name: child.name }).waitFor()
  await page.getByRole('heading', { name: copies[0]?.title ?? '' }).waitFor()
  await page
    .getByText(/^不能续/)
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: `看预约：${child.name}` }).click()
  await page.getByText(`${child.name} 的预约`).filter({ visible: true }).first().waitFor()
  expect(errors).toEqual([])

  const other = await openSignedIn({ browser, library }, child.card, TABLET)
  await other.page.goto(`${library.url}/pages/family/index`)
  await other.page.getByText('没有你能代办的人').waitFor()
  await other.page.getByRole('button', { name: `解除 ${parent.name} 的代办` }).click()
  await other.page.getByText(`${parent.name} 不能再替你办了`).waitFor()
  const asParent = await signInElsewhere(library, 'reader', { card: parent.card, pin: READER_PIN })
  expect((await asParent({ method: 'GET', path: `/patrons/${child.id}/loans` })).status).toBe(404)
})

test('credit tells each move; one is objected to with a reason, once', async () => {
  const { page } = await openSignedIn({ browser, library }, parent.card, PHONE)
  await page.goto(`${library.url}/pages/credit/index`)
  const dispute = page.getByRole('button', { name: new RegExp(`有异议：.*《${copies[1]?.title}》`) })
  await dispute.click()
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByText('写一句哪里不对').waitFor()
  await page.getByLabel('哪里不对').fill('借到手时就破了 <b>😀</b>')
  await page.getByRole('button', { name: '提出异议' }).dblclick()
  await page.getByText('异议正在看').waitFor()
  expect(await dispute.count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  const sql = `SELECT count(*)::int AS n FROM dispute WHERE patron_id = $1`
  expect((await library.network.db.query<{ n: number }>(null, sql, [parent.id])).rows[0]?.n).toBe(1)
})

test('automatic renewal is agreed to and taken back in the settings', async () => {
  const { page } = await openSignedIn({ browser, library }, parent.card, PHONE)
  await page.goto(`${library.url}/pages/settings/index`)
  const renew = page.getByRole('radio', { name: /^自动续/ })
  await renew.click()
  await page.getByText('以后到期前一天自动续').waitFor()
  expect(await renew.getAttribute('aria-checked')).toBe('true')
  await page.getByRole('radio', { name: '我自己续' }).click()
  await page.getByText('不再自动续借').waitFor()
})
