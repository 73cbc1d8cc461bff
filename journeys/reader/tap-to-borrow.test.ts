import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, readersWho } from '../support/pick.ts'
import { openSignedIn } from './app.ts'
import { callAsStaff } from './as-staff.ts'

let library: Library
let browser: TestBrowser
let page: Page
let copy: Copy

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  await lendByTap()
  const [[reader], [found]] = await Promise.all([readersWho(library, inGoodStanding), freeCopies(library, 'main', 1)])
  if (reader === undefined || found === undefined) throw new Error('the library has both')
  copy = found
  page = (await openSignedIn({ browser, library }, reader.card, PHONE)).page
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

type Policy = { readonly lines: readonly object[]; readonly periods: object }

/** The library lets readers take a book without scanning it. */
async function lendByTap(): Promise<void> {
  const { lines, periods } = (await (await callAsStaff(library, { path: '/policy', as: HEAD })).json()) as Policy
  const body = { name: '点一下就借走', lines: [...lines, { when: { branch: 'main' }, selfCheckout: 'tap' }], periods }
  const draft = await callAsStaff(library, { method: 'POST', path: '/policy/drafts', body, as: HEAD })
  const { id } = (await draft.json()) as { id: string }
  const path = `/policy/drafts/${id}/activation`
  const done = await callAsStaff(library, { method: 'POST', path, body: {}, as: HEAD })
  if (!done.ok) throw new Error(`the rules were not put in force: ${await done.text()}`)
}

test('where a tap is enough, the title lends its copy: due date first, once, and the shelf shows it', async () => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/loans')) posts.push(request.url())
  })
  await page.goto(`${library.url}/pages/title/index?id=${copy.titleId}`)
  await page.getByRole('button', { name: '点一下借走总馆的这一册' }).click()
  const sheet = page.getByRole('dialog', { name: '可以借' })
  await sheet.getByText('这个日子怎么来的').waitFor()
  await sheet.getByRole('button', { name: '借这一本' }).dblclick()
  await page.getByRole('dialog', { name: '借好了' }).getByRole('button', { name: '知道了' }).click()
  expect(posts).toHaveLength(1)
  await page
    .getByRole('link', { name: '借阅', exact: true })
    .or(page.getByRole('button', { name: '返回' }))
    .click()
  await page.goto(`${library.url}/pages/loans/index`)
  await page.getByRole('heading', { name: copy.title }).waitFor()
})
