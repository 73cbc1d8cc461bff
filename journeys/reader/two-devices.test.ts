import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MiniProgram, startMiniProgram } from '../mini-programs/harness/mini-program.ts'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { openScan, openSignedIn, typeCode } from './app.ts'
import { digitsOnScreen } from './as-staff.ts'

/** One reader, first in WeChat, then in the browser at home. */
let library: Library
let browser: TestBrowser
let reader: Reader
let copy: Copy
let lent: Copy
let mini: MiniProgram
let page: Page
let errors: readonly string[]

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [found] = await readersWho(library, inGoodStanding)
  const [first] = await freeCopies(library, 'main', 1)
  if (found === undefined || first === undefined) throw new Error('the library has both')
  reader = found
  copy = first
  lent = await copyOnLoanToAnother()
  mini = startMiniProgram('weapp', library.url)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

/** Of a title that is all out, and that this reader neither has nor waits for. */
async function copyOnLoanToAnother(): Promise<Copy> {
  const { rows } = await library.network.db.query<{ barcode: string; title: string; title_id: string }>(
    null,
    `SELECT i.barcode, t.title, t.id AS title_id FROM title t JOIN item i ON i.title_id = t.id
     WHERE NOT EXISTS (SELECT FROM item o JOIN item_state s ON s.item_id = o.id
                       WHERE o.title_id = t.id AND s.status <> 'on_loan')
       AND NOT EXISTS (SELECT FROM hold h WHERE h.title_id = t.id AND h.patron_id = $1 AND h.ended_at IS NULL)
       AND NOT EXISTS (SELECT FROM loan l WHERE l.title_id = t.id AND l.patron_id = $1 AND l.closed_at IS NULL)
     ORDER BY t.id LIMIT 1`,
    [reader.id],
  )
  const [row] = rows
  if (row === undefined) throw new Error('a title is all out')
  return { barcode: row.barcode, title: row.title, titleId: row.title_id }
}

test('in WeChat: signs in, borrows by a scan, reserves what is out', async () => {
  mini.open('/pages/sign-in/index')
  await mini.type('card', reader.card)
  await mini.type('pin', READER_PIN)
  await mini.tap('登录')
  await mini.leave('pages/sign-in/index')
  mini.open('/pages/scan/index')
  mini.phone.scans.push(copy.barcode)
  await mini.tap('扫条码')
  await mini.see('这个日子怎么来的')
  await mini.tap('借这一本')
  await mini.see('借好了')
  mini.open(`/pages/title/index?id=${lent.titleId}`)
  await mini.tap('预约到馆取')
  await mini.see('你会排在第')
  await mini.tap('预约')
  await mini.see('约好了')
})

test('in the browser: both are there, told in the inbox, and the title knows of the reservation', async () => {
  const opened = await openSignedIn({ browser, library }, reader.card, PHONE)
  page = opened.page
  errors = opened.errors
  await page.goto(`${library.url}/pages/loans/index`)
  await page.getByRole('heading', { name: copy.title }).waitFor()
  await page.goto(`${library.url}/pages/holds/index`)
  await page.getByRole('listitem').filter({ hasText: lent.title }).getByText('排队中').waitFor()
  await page.goto(`${library.url}/pages/inbox/index`)
  await page.getByText(copy.title).first().waitFor()
  await page.goto(`${library.url}/pages/title/index?id=${lent.titleId}`)
  await page.getByText(/已预约此书/).waitFor()
})

test('in the browser: it is finished there, and WeChat shows it when it is opened again', async () => {
  await page.goto(`${library.url}/pages/holds/index`)
  const panel = page.getByRole('listitem').filter({ hasText: lent.title })
  await panel.getByRole('button', { name: `取消《${lent.title}》的预约` }).click()
  await panel.getByRole('button', { name: '取消预约' }).click()
  await panel.waitFor({ state: 'detached' })

  await openScan(page, library, '还书')
  await typeCode(page, copy.barcode)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('这里要馆里的动态码').fill(await digitsOnScreen(library, 'main'))
  await sheet.getByRole('button', { name: '接着还' }).click()
  await page.getByRole('dialog', { name: '可以还' }).getByRole('button', { name: '还这一本' }).click()
  await page.getByRole('dialog', { name: '还好了' }).waitFor()

  mini.open('/pages/history/index')
  await mini.see(copy.title)
  mini.open(`/pages/title/index?id=${lent.titleId}`)
  await mini.see('预约到馆取')
  await mini.miss('已预约此书')
  expect(errors).toEqual([])
})
