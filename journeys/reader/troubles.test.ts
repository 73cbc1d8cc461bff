import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary } from '../support/library.ts'
import { PHOTO } from '../support/photo.ts'
import { freeCopies, inGoodStanding, readerWho } from '../support/pick.ts'
import { openSignedIn } from './app.ts'
import { callAsStaff } from './as-staff.ts'

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

test('a reader disputes a loan with a photo, claims one returned and reports one lost, told what each brings', async () => {
  const reader = await readerWho(library, inGoodStanding)
  const loans: string[] = []
  for (const { barcode } of await freeCopies(library, 'main', 3)) {
    const body = { item: barcode, patron: reader.card, branch: 'main' }
    const lent = await callAsStaff(library, { method: 'POST', path: '/loans', body })
    loans.push(((await lent.json()) as { id: string }).id)
  }
  const { page, errors } = await openSignedIn({ browser, library }, reader.card, PHONE)
  const open = (loan = '') => page.goto(`${library.url}/pages/trouble/index?loan=${loan}`)

  await open(loans[0])
  await page.getByRole('radio', { name: /有异议/ }).click()
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.getByText('请写几句哪里不对').waitFor()
  await page.getByLabel('哪里不对').fill('<i>借来时就缺页</i>😀')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '加照片' }).click()
  await (await choosing).setFiles(PHOTO)
  await page.getByRole('button', { name: '去掉第 1 张照片' }).waitFor()
  await page.getByText(/^正在传/).waitFor({ state: 'detached' })
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '提出异议' }).dblclick()
  await page.getByRole('link', { name: '看进展' }).click()
  await page.getByText('等馆里决定').first().waitFor()
  await page.getByText('<i>借来时就缺页</i>😀').waitFor()
  await page.getByRole('button', { name: '看照片（1 张）' }).click()
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByText('你撤回了').waitFor()

  await open(loans[1])
  await page.getByRole('radio', { name: /我已经还了/ }).click()
  await page.getByText(/去书架上找三次/).waitFor()
  await page.getByRole('button', { name: '说已经还了' }).click()
  await page.getByText('记下了').waitFor()

  await open(loans[2])
  await page.getByText(/报失要赔 \d+\.\d\d 元/).waitFor()
  await page.getByRole('button', { name: '报失' }).click()
  await page.getByRole('link', { name: '回到借阅' }).click()
  await page.getByText('说已经还了，馆里在找').waitFor()
  await page.getByText('报失了').last().waitFor()
  expect(errors).toEqual([])
})
