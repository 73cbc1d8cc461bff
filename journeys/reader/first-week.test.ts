import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, type Reader, readersWho } from '../support/pick.ts'
import { fillSignIn, openScan, typeCode } from './app.ts'
import { digitsOnScreen } from './as-staff.ts'

let library: Library
let browser: TestBrowser
/** Owes a little, and has a book out that can be renewed. */
let reader: Reader & { readonly renewable: string }
let page: Page
let errors: readonly string[]
let mainCopy: Copy
let childrenCopy: Copy
const LENT = '红楼梦'

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  reader = await someoneWithARenewal()
  const [atMain] = await freeCopies(library, 'main', 1)
  if (atMain === undefined) throw new Error('a copy stands at the main library')
  mainCopy = atMain
  childrenCopy = await copyThatNeedsProof()
  const opened = await browser.open({ size: PHONE })
  page = opened.page
  errors = opened.errors
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function signInByApi(card: string) {
  const answer = await fetch(`${library.url}/api/v1/session/reader`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card, pin: READER_PIN }),
  })
  return (await answer.json()) as { token: string; patron: { id: string } }
}

type Loan = { readonly titleText: string; readonly may?: { readonly renew?: { readonly outcome: string } } }

async function someoneWithARenewal(): Promise<Reader & { readonly renewable: string }> {
  const found = await readersWho(library, ({ owed, overdue, loans }) => owed > 0 && overdue === 0 && loans <= 3)
  for (const candidate of found) {
    const { token, patron } = await signInByApi(candidate.card)
    const answer = await fetch(`${library.url}/api/v1/patrons/${patron.id}/loans`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { items } = (await answer.json()) as { items: readonly Loan[] }
    const loan = items.find(({ may }) => may?.renew?.outcome === 'allowed')
    if (loan !== undefined) return { ...candidate, renewable: loan.titleText }
  }
  throw new Error('the demonstration library has someone who owes a little and can renew')
}

async function copyThatNeedsProof(): Promise<Copy> {
  const { rows } = await library.network.db.query<{ barcode: string; title: string; title_id: string }>(
    null,
    `SELECT i.barcode, t.title, i.title_id FROM item i JOIN item_state s ON s.item_id = i.id JOIN title t ON t.id = i.title_id
     WHERE s.status = 'available' AND s.branch_code = 'children' AND i.branch_code = 'children'
       AND NOT EXISTS (SELECT FROM hold h WHERE h.title_id = t.id AND h.ended_at IS NULL)
     ORDER BY i.barcode LIMIT 1`,
    [],
  )
  const [copy] = rows
  if (copy === undefined) throw new Error("a copy stands in the children's library")
  return { barcode: copy.barcode, title: copy.title, titleId: copy.title_id }
}

test('first a stranger looks around, and finds where a book is', async () => {
  await page.goto(library.url)
  await page.getByRole('heading', { name: '这个月借得多' }).waitFor()
  await page.getByRole('link', { name: '附近' }).click()
  await page
    .getByText(/^今天 \d{2}:\d{2}/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: '首页' }).click()
  await page.getByRole('link', { name: '书名、作者、ISBN' }).click()
  await page.getByRole('searchbox').fill(LENT)
  await page.getByRole('heading', { name: LENT }).click()
  await page.getByRole('heading', { name: '纸本在哪里' }).waitFor()
})

test('signs in where it is needed, and reserves what is out', async () => {
  await page.getByRole('button', { name: '登录后预约' }).click()
  await fillSignIn(page, reader.card)
  await page.getByRole('button', { name: `预约到馆取《${LENT}》` }).click()
  await page.getByText(/^你会排在第 \d+ 位$/).waitFor()
  await page.getByRole('button', { name: '预约', exact: true }).click()
  await page.getByRole('heading', { name: /^约好了，排在第 \d+ 位$/ }).waitFor()
  await page.getByRole('button', { name: '看我的预约' }).click()
  await page.getByRole('listitem').filter({ hasText: LENT }).getByText('排队中').waitFor()
})

test('borrows one by its barcode, and another where the code of the place is asked for', async () => {
  await openScan(page, library, '借书')
  await typeCode(page, mainCopy.barcode)
  const sheet = page.getByRole('dialog')
  await sheet.getByText('这个日子怎么来的').waitFor()
  await sheet.getByRole('button', { name: '借这一本' }).click()
  await page.getByRole('dialog', { name: '借好了' }).getByRole('button', { name: '接着扫' }).click()
  await openScan(page, library, '借书', 'children')
  await typeCode(page, childrenCopy.barcode)
  await sheet.getByLabel('这里要馆里的动态码').fill(await digitsOnScreen(library, 'children'))
  await sheet.getByRole('button', { name: '接着借' }).click()
  await page.getByRole('dialog', { name: '可以借' }).getByRole('button', { name: '借这一本' }).click()
  await page.getByRole('dialog', { name: '借好了' }).getByRole('button', { name: '看借阅' }).click()
  for (const { title } of [mainCopy, childrenCopy]) await page.getByRole('heading', { name: title }).waitFor()
})

test('is told why a book in their hand is not lent, and what would help', async () => {
  await openScan(page, library, '借书')
  await typeCode(page, mainCopy.barcode)
  const sheet = page.getByRole('dialog', { name: '现在还不能借' })
  await sheet.getByText('有 1 个原因').waitFor()
  await sheet.getByText('怎样就可以').waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('renews what can be renewed, with the new due date said before and after', async () => {
  await page.getByRole('link', { name: '借阅', exact: true }).click()
  const renew = page.getByRole('button', { name: `续借《${reader.renewable}》` })
  await page
    .getByText(/^续借后到/)
    .first()
    .waitFor()
  await renew.click()
  await page
    .getByText(/^续好了，还书日/)
    .filter({ visible: true })
    .waitFor()
})

test('gives a book back at a point by its code', async () => {
  await openScan(page, library, '还书')
  await typeCode(page, mainCopy.barcode)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('这里要馆里的动态码').fill(await digitsOnScreen(library, 'main'))
  await sheet.getByRole('button', { name: '接着还' }).click()
  await page.getByRole('dialog', { name: '可以还' }).getByRole('button', { name: '还这一本' }).click()
  await page.getByRole('dialog', { name: '还好了' }).waitFor()
  await page.goto(`${library.url}/pages/history/index`)
  await page.getByRole('heading', { name: mainCopy.title }).first().waitFor()
})

test('reads what happened, and where the money comes from day by day', async () => {
  await page.goto(`${library.url}/pages/inbox/index`)
  await page.getByText(mainCopy.title).first().waitFor()
  await page.goto(`${library.url}/pages/account/index`)
  await page.getByRole('heading', { name: '没缴清的' }).waitFor()
  await page.getByText('这笔费用怎么来的').first().waitFor()
  await page.getByText('应还', { exact: true }).first().waitFor()
})

test('sets English, dark and large, and it stays', async () => {
  await page.goto(`${library.url}/pages/settings/index`)
  await page.getByRole('radio', { name: '深色' }).click()
  await page.getByRole('radio', { name: '更大' }).click()
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.goto(`${library.url}/pages/loans/index`)
  await page.getByRole('heading', { name: childrenCopy.title }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const body = page.locator('.wy--larger').first()
  await body.waitFor()
})

test('takes along everything that the library keeps of them', async () => {
  await page.goto(`${library.url}/pages/my-data/index`)
  await page.getByRole('button', { name: 'Gather my data' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const data = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(JSON.stringify(data.loans)).toContain(childrenCopy.title)
  expect(errors).toEqual([])
})
