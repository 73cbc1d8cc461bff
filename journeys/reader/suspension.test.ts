import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { HEAD, type Library, openLibrary } from '../support/library.ts'
import { inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { openStaffPage } from '../support/sign-in.ts'
import { openSignedIn } from './app.ts'

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

/** One of these readers is stopped until 28 November, for a book that came back some days late. */
async function suspendOneOf(readers: readonly Reader[]): Promise<Reader> {
  const { rows } = await library.network.db.query<{ patron_id: string }>(
    null,
    `INSERT INTO suspension (loan_id, patron_id, branch_code, returned_on, days, rule, until_on, made_at)
     SELECT id, patron_id, policy_branch_code, '2026-11-22', 6, '{"closedDays":"count","add":"longest"}', '2026-11-28',
       '2026-11-22T10:00:00+08:00'
     FROM loan WHERE patron_id = ANY ($1::bigint[]) AND closed_at IS NOT NULL ORDER BY id DESC LIMIT 1
     RETURNING patron_id`,
    [readers.map(({ id }) => id)],
  )
  const stopped = readers.find(({ id }) => id === rows[0]?.patron_id)
  if (stopped === undefined) throw new Error('none of these readers has brought a book back')
  return stopped
}

test('whoever is stopped sees until when and how the days came about, at home and at the desk', async () => {
  const reader = await suspendOneOf(await readersWho(library, inGoodStanding))
  const { page } = await openSignedIn({ browser, library }, reader.card, PHONE)
  await page.goto(`${library.url}/pages/mine/index`)
  const standing = page.getByRole('region', { name: '要解决的事' })
  await standing.getByText('停借 6 天，从归还的第二天起').waitFor()
  await standing.getByText('停到 11月28日，这一天也算').waitFor()
  expect(await findBarriers(page)).toEqual([])

  const { page: desk } = await browser.open()
  await openStaffPage(desk, library, HEAD, `/patrons/${reader.id}`)
  await desk.getByText('这几天怎么来的').first().click()
  await desk.getByText('停借 6 天，从归还的第二天起').waitFor()
})
