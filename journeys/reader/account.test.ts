import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, type TestBrowser, type TestPage } from '../support/browser.ts'
import { HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Reader, readersWho } from '../support/pick.ts'
import { openSignedIn } from './app.ts'
import { callAsStaff } from './as-staff.ts'

let library: Library
let browser: TestBrowser
let debtor: Reader
let phone: TestPage
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [reader] = await readersWho(library, ({ owed }) => owed >= 50)
  if (reader === undefined) throw new Error('the demonstration library has someone who owes')
  debtor = reader
  phone = await openSignedIn({ browser, library }, debtor.card, PHONE)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function waivers(): Promise<{ id: string; amount_fen: string; evidence: string | null; state: string }[]> {
  const { rows } = await library.network.db.query<{
    id: string
    amount_fen: string
    evidence: string | null
    state: string
  }>(
    null,
    'SELECT id, amount_fen, evidence, state FROM waiver WHERE patron_id = $1 AND requested_by = $2 ORDER BY id',
    [debtor.id, `reader:${debtor.id}`],
  )
  return rows
}

test('a waiver is asked for a charge with a reason, once, and its answer is read here', async () => {
  const { page, errors } = phone
  await page.goto(`${library.url}/pages/account/index`)
  await page.getByText('这笔费用怎么来的').first().waitFor()
  await page.getByText('缴费请到任一服务台').waitFor()
  await page
    .getByRole('button', { name: /^申请减免/ })
    .first()
    .click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('减免多少').fill('9999')
  await sheet.getByRole('radio', { name: '别的原因' }).click()
  await sheet.getByRole('button', { name: '提交申请' }).click()
  await sheet.getByText(/^写成 2\.40 这样，最多/).waitFor()
  await sheet.getByText('别的原因要写一写').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await sheet.getByLabel('减免多少').fill('０.１')
  await sheet.getByLabel('说一说').fill('<b>住院</b>了')
  await sheet.getByLabel('证明').fill('出院小结 7 号')
  await sheet.getByRole('button', { name: '提交申请' }).dblclick()
  const asked = page.getByRole('listitem').filter({ hasText: '<b>住院</b>了' })
  await asked.getByText('等着批').waitFor()
  const [waiver, second] = await waivers()
  expect([waiver?.amount_fen, waiver?.evidence, second]).toEqual(['10', '出院小结 7 号', undefined])

  const body = { outcome: 'approved', note: '早日康复' }
  const decided = await callAsStaff(library, {
    method: 'POST',
    path: `/waivers/${waiver?.id}/decision`,
    body,
    as: HEAD,
  })
  expect(decided.status).toBe(200)
  await asked.getByText('批准了').waitFor()
  await asked.getByText('答复：早日康复').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(errors).toEqual([])
})

test('one that is not decided yet is taken back', async () => {
  const { page } = phone
  await page.goto(`${library.url}/pages/account/index`)
  await page
    .getByRole('button', { name: /^申请减免/ })
    .first()
    .click()
  await page.getByLabel('减免多少').fill('0.1')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('button', { name: '撤回 0.10 元 的减免申请' }).click()
  await page.getByText('撤回了申请').waitFor()
  expect((await waivers()).at(-1)?.state).toBe('withdrawn')
})

test('what was paid says for what, and its receipt and the statement come as files', async () => {
  const { page } = phone
  const body = { amount: '0.10', method: 'cash' }
  const paid = await callAsStaff(library, { method: 'POST', path: `/patrons/${debtor.id}/payments`, body })
  const { number } = (await paid.json()) as { number: string }
  await page.goto(`${library.url}/pages/account/index`)
  await page.getByRole('button', { name: /^缴费/ }).first().click()
  const receipt = page.waitForEvent('download')
  await page.getByRole('button', { name: `打开收据 ${number}` }).click()
  expect((await receipt).suggestedFilename()).toBe(`${number}.pdf`)
  const statement = page.waitForEvent('download')
  await page.getByRole('button', { name: '对账单' }).click()
  expect((await statement).suggestedFilename()).toBe('statement-2026-11-25.pdf')
})
