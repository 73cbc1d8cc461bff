import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { ADMIN, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

const HOSTILE = '<img src=x onerror=alert(1)> مرحبا 😀'

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

async function openRecord(path = '/record', who: typeof HEAD | typeof ADMIN = HEAD): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

/** At another place the desk lends a free copy to somebody in good standing. */
async function lendElsewhere() {
  const [[copy], [reader]] = await Promise.all([freeCopies(library, 'main', 1), readersWho(library, inGoodStanding)])
  if (copy === undefined || reader === undefined) throw new Error('nothing to lend, or nobody to lend to')
  const desk = await signInElsewhere(library, 'staff', DESK)
  const lent = await desk({ path: '/loans', body: { item: copy.barcode, patron: reader.card, branch: 'main' } })
  expect(lent.status, JSON.stringify(lent.body)).toBe(201)
  return { copy, reader, loan: String(lent.body['id']) }
}

test('a scanned card or barcode and a loan by its number lead to what was done with it, and by whom', async () => {
  const { copy, reader, loan } = await lendElsewhere()
  const page = await openRecord()
  await page.getByLabel('查谁、查哪一本').focus()
  await scan(page, copy.barcode)
  await page.waitForURL(/q=item/)
  const newest = page.getByRole('listitem').filter({ hasText: '借出' }).first()
  await newest.getByText('流通台').waitFor()
  await newest.getByRole('link', { name: `借阅 ${loan}` }).click()
  await page.getByRole('heading', { name: `关于 借阅 ${loan}` }).waitFor()
  expect(await page.getByRole('button', { name: /^详细：借出/ }).count()).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: /^详细：借出/ }).click()
  await page.getByText('应还日').waitFor()

  await page.getByLabel('查谁、查哪一本').fill('')
  await scan(page, reader.card)
  await page.getByRole('heading', { name: `关于 读者 ${reader.id}` }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: `关于 借阅 ${loan}` }).waitFor()
})

test('what comes while one reads waits behind a count', async () => {
  const page = await openRecord()
  await page.getByRole('listitem').first().waitFor()
  const { loan } = await lendElsewhere()
  await page.getByText(/^有 \d+ 条新的$/).waitFor()
  expect(await page.getByRole('link', { name: `借阅 ${loan}` }).count()).toBe(0)
  await page.getByRole('button', { name: '看最新' }).click()
  await page.getByRole('link', { name: `借阅 ${loan}` }).waitFor()
  await page.getByText(/^有 \d+ 条新的$/).waitFor({ state: 'detached' })
})

test('the record is narrowed by what, who and when, and what was asked stands in the address', async () => {
  const page = await openRecord()
  await page.getByLabel('什么事').selectOption('loan.renewed')
  await page.waitForURL(/kind=loan.renewed/)
  await page.getByText('续借', { exact: true }).nth(1).waitFor()
  await page.getByLabel('从哪天').fill('2026-11-30')
  await page.getByText('没有这样的记录').waitFor()
  await page.getByLabel('到哪天').fill('2026-11-01')
  await page.getByText('“从”在“到”的后面').waitFor()
  await page.goto(`${library.url}/staff/record?q=settings`)
  await page.getByRole('heading', { name: '关于 设置' }).waitFor()
})

test('odd things typed find nothing, harmlessly, and far too much is told', async () => {
  const page = await openRecord()
  const box = page.getByLabel('查谁、查哪一本')
  await box.fill(HOSTILE)
  await page.keyboard.press('Enter')
  await page.getByText(/^没有找到/).waitFor()
  await box.fill('长'.repeat(10_000))
  await page.keyboard.press('Enter')
  await page.getByText('太长了，最多 200 个字').waitFor()
  expect((await box.inputValue()).length).toBe(10_000)
  await box.fill('loan:9999999999999999999')
  await page.keyboard.press('Enter')
  await page.getByText('没有这样的记录').waitFor()
})

test('the record is verified from the beginning, and an entry that somebody changed is named', async () => {
  const page = await openRecord('/record', ADMIN)
  await page.getByRole('button', { name: '核验记录' }).click()
  const dialog = page.getByRole('dialog', { name: '核验记录' })
  await dialog.getByText(/条记录都对得上/).waitFor()
  await page.keyboard.press('Escape')

  const event = await tamper()
  await page.getByRole('button', { name: '核验记录' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/^记录对不上：有一条/)
    .waitFor()
  await dialog.getByText(`记录编号 ${event}`).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

/** Changes an entry behind the program's back, as one could who has the database in hand; gives its id. */
async function tamper(): Promise<string> {
  const { rows } = await library.network.db.query<{ id: string }>(
    null,
    "SELECT id FROM event WHERE kind = 'loan.created' ORDER BY id LIMIT 1",
  )
  const id = rows[0]?.id ?? ''
  await library.network.db.script(`ALTER TABLE event DISABLE TRIGGER USER;
    UPDATE event SET body = replace(body::text, '2026', '2027')::json WHERE id = ${id};
    ALTER TABLE event ENABLE TRIGGER USER`)
  return id
}

test('the page has no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/record')
    await page.getByRole('listitem').first().waitFor()
    await page.getByRole('button', { name: /^详细/ }).first().click()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
