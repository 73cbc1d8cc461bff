import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { HEAD, type Library, openLibrary } from '../support/library.ts'
import { inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { openSignedIn } from './app.ts'

type Wanted = { readonly id: string; readonly title: string; readonly barcode: string }

let library: Library
let browser: TestBrowser
let reader: Reader
let phone: Page
let head: Awaited<ReturnType<typeof signInElsewhere>>
/** Titles that others wait for, each with a copy that is out on loan. */
let wanted: readonly Wanted[]

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  head = await signInElsewhere(library, 'staff', HEAD)
  wanted = await wantedTitles()
  const { rows } = await library.network.db.query<{ patron_id: string }>(
    null,
    'SELECT DISTINCT patron_id FROM hold UNION SELECT DISTINCT patron_id FROM loan WHERE closed_at IS NULL',
    [],
  )
  const busy = new Set(rows.map(({ patron_id }) => patron_id))
  const found = (await readersWho(library, inGoodStanding)).find(({ id }) => !busy.has(id))
  if (found === undefined) throw new Error('the library has a reader without loans and holds')
  reader = found
  phone = (await openSignedIn({ browser, library }, reader.card, PHONE)).page
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function wantedTitles(): Promise<readonly Wanted[]> {
  const { rows } = await library.network.db.query<Wanted>(
    null,
    `SELECT t.id, t.title, min(i.barcode) AS barcode
     FROM title t JOIN item i ON i.title_id = t.id JOIN item_state s ON s.item_id = i.id AND s.status = 'on_loan'
     WHERE (SELECT count(*) FROM hold h WHERE h.title_id = t.id AND h.status = 'waiting') >= 2
     GROUP BY t.id, t.title ORDER BY t.id LIMIT 2`,
    [],
  )
  if (rows.length < 2) throw new Error('two titles are waited for')
  return rows
}

function titleAt(nth: number): Wanted {
  const title = wanted[nth]
  if (title === undefined) throw new Error('two titles are waited for')
  return title
}

async function toFront({ id }: Wanted): Promise<void> {
  const listed = await head({ method: 'GET', path: `/holds?title=${id}` })
  const holds = listed.body['items'] as readonly { readonly id: string; readonly patron: string }[]
  const own = holds.find(({ patron }) => patron === reader.card)
  const moved = await head({ method: 'PATCH', path: `/holds/${own?.id}`, body: { position: 1, reason: '课程用书' } })
  expect(moved.status).toBe(200)
}

const panelOf = ({ title }: Wanted): Locator =>
  phone.getByRole('listitem').filter({ has: phone.getByRole('heading', { name: title }) })

test('the days of a turn are told before it is asked for, and stay with the hold', async () => {
  const title = titleAt(0)
  await phone.goto(`${library.url}/pages/title/index?id=${title.id}`)
  await phone.getByRole('button', { name: `预约到馆取《${title.title}》` }).click()
  const sheet = phone.getByRole('dialog')
  await sheet.getByRole('radio', { name: '总馆' }).click()
  await sheet.getByText(/^大约 .+ 到 .+ 轮到你$/).waitFor()
  await sheet.getByText('十次有八次落在这段时间').waitFor()
  await sheet.getByRole('button', { name: '预约', exact: true }).click()
  await phone
    .getByRole('dialog', { name: /^约好了/ })
    .getByText(/轮到你$/)
    .waitFor()
  await phone.getByRole('button', { name: '看我的预约' }).click()
  await panelOf(title)
    .getByText(/轮到你$/)
    .waitFor()
  // Nobody passes a turn that isn't theirs.
  expect(await panelOf(title).getByRole('button', { name: '让一位' }).count()).toBe(0)
})

test('whoever is next lets one go first, is told before what it means and afterwards why', async () => {
  const title = titleAt(0)
  await toFront(title)
  const panel = panelOf(title)
  await panel.getByText('前面没有人').waitFor()
  await panel.getByRole('button', { name: `让一位《${title.title}》的预约` }).click()
  const ask = panel.getByRole('group', { name: '让一位' })
  await ask.getByText('后面一位先拿下一本').waitFor()
  await ask.getByRole('button', { name: '不让' }).click()
  await panel.getByRole('button', { name: `让一位《${title.title}》的预约` }).click()
  await ask.getByRole('button', { name: '让一位' }).dblclick()
  await phone.getByText('让了一位，现在排第 2').filter({ visible: true }).first().waitFor()
  await panel.getByText('前面 1 人').waitFor()
  await panel.getByRole('button', { name: '有 1 次没轮到，为什么' }).click()
  await panel.getByText('你让了一位').waitFor()
})

test('a copy that is ready has its place on the shelf, on the page and at the start', async () => {
  const title = titleAt(0)
  await toFront(title)
  expect((await head({ path: '/returns', body: { item: title.barcode, branch: 'main' } })).status).toBe(200)
  const panel = panelOf(title)
  await panel.getByText('架位').waitFor()
  const slot = await panel.getByText(/^[A-Z]\d{2}$/).textContent()
  await panel.getByRole('button', { name: `让一位《${title.title}》的预约` }).click()
  await panel.getByText('这一本马上给后面一位').waitFor()
  await panel.getByRole('button', { name: '不让' }).click()
  await phone.getByRole('link', { name: '首页' }).click()
  await phone.getByText(`总馆 ${slot}`).waitFor()
})

test('whoever waits for several says how many may come at once', async () => {
  const { id } = titleAt(1)
  expect((await head({ path: '/holds', body: { patron: reader.card, title: id, pickup: 'main' } })).status).toBe(201)
  await phone.goto(`${library.url}/pages/holds/index`)
  await phone.getByRole('button', { name: /^一次最多到几本/ }).click()
  await phone.getByRole('dialog').getByRole('radio', { name: '1 本' }).click()
  await phone.getByText('一次最多到几本：1 本').waitFor()
  await phone.getByRole('button', { name: /^一次最多到几本.*1 本$/ }).waitFor()
  const { rows } = await library.network.db.query<{ hold_pace: number }>(
    null,
    'SELECT hold_pace FROM patron WHERE id = $1',
    [reader.id],
  )
  expect(rows).toEqual([{ hold_pace: 1 }])
})

test('holds in each of their states have no barriers in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ size: PHONE, theme })
    await page.context().addCookies(await phone.context().cookies())
    await page.goto(`${library.url}/pages/holds/index`)
    await page
      .getByRole('button', { name: /^让一位/ })
      .first()
      .click()
    await page.getByRole('button', { name: '不让' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
