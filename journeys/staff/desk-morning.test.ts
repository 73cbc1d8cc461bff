import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { count, openDesk, seat, see } from '../support/desk.ts'
import { DESK, type Library, openLibrary } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'

const READERS = 4
const BOOKS_EACH = 3
const ROUNDS = 2
/** Each round lends and takes back every book; then three more each way, one lent and undone. */
const ACTS = 2 * ROUNDS * READERS * BOOKS_EACH + 2 * BOOKS_EACH + 2

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

test('a morning of forty acts by scanner alone, and all of them are in the record', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const readers = (await readersWho(library, inGoodStanding)).slice(0, READERS)
  const copies = await freeCopies(library, 'main', READERS * BOOKS_EACH)
  expect(readers).toHaveLength(READERS)
  const before = await actsInRecord()

  const bags = readers.map((reader, n) => ({ reader, books: copies.slice(n * BOOKS_EACH, (n + 1) * BOOKS_EACH) }))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const bag of bags) await lend(page, bag.reader, bag.books)
    await takeBack(page, copies)
  }
  const codes = copies.map(({ barcode }) => `'${barcode}'`).join()
  const onShelf = `SELECT count(*) FROM item_state s JOIN item i ON i.id = s.item_id
    WHERE s.status = 'available' AND i.barcode IN (${codes})`
  expect(await count(library, onShelf)).toBe(copies.length)

  const again = bags[0]
  if (again === undefined) throw new Error('there are readers')
  await lend(page, again.reader, again.books)
  await takeBack(page, again.books)
  await lend(page, again.reader, again.books.slice(0, 1))
  await page.keyboard.press('Control+z')
  await see(page, '借书已撤销')
  expect(
    await count(library, `SELECT count(*) FROM loan WHERE patron_id = ${again.reader.id} AND closed_how = 'undone'`),
  ).toBe(1)
  expect((await actsInRecord()) - before).toBe(ACTS)
})

function actsInRecord(): Promise<number> {
  return count(library, "SELECT count(*) FROM event WHERE kind IN ('loan.created', 'loan.returned', 'loan.undone')")
}

/** Nobody is at the desk: a book alone is a return. */
async function takeBack(page: Page, books: readonly Copy[]): Promise<void> {
  await page.keyboard.press('Escape')
  for (const { barcode, title } of books) {
    await scan(page, barcode)
    await see(page, '上架', title)
  }
}

async function lend(page: Page, reader: Reader, books: readonly Copy[]): Promise<void> {
  await seat(page, reader)
  for (const { barcode, title } of books) {
    await scan(page, barcode)
    await see(page, '借出', title)
  }
}

test('a scanner that is faster than the server loses nothing and mixes nothing', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const [reader] = (await readersWho(library, inGoodStanding)).slice(-1)
  if (reader === undefined) throw new Error('there is such a reader')
  const copies = await freeCopies(library, 'main', 3)
  await page.keyboard.press('Escape')
  for (const code of [reader.card, ...copies.map(({ barcode }) => barcode)]) await scan(page, code)
  await see(page, '借出', copies[2]?.title ?? '')
  const codes = copies.map(({ barcode }) => `'${barcode}'`).join()
  const lent = `SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id
    WHERE l.patron_id = ${reader.id} AND l.closed_at IS NULL AND i.barcode IN (${codes})`
  expect(await count(library, lent)).toBe(copies.length)
})

test('a refusal names every reason and what would help, and lends nothing', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const [reader] = await readersWho(library, ({ overdue }) => overdue > 0)
  const [copy] = await freeCopies(library, 'main', 1)
  if (reader === undefined || copy === undefined) throw new Error('the library has both')
  await seat(page, reader)
  await scan(page, copy.barcode)
  await see(page, '没有借出', '怎样就能办', copy.title)
  expect(await page.getByRole('list', { name: '原因' }).getByRole('listitem').count()).toBeGreaterThan(0)
  expect(
    await count(
      library,
      `SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id
    WHERE i.barcode = '${copy.barcode}' AND l.closed_at IS NULL`,
    ),
  ).toBe(0)
})

test('a code that names nothing is said so, and the field is ready for the next', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await page.keyboard.press('Escape')
  for (const hostile of ['<img src=x onerror=alert(1)>', '‮אבג', '📚📚📚', 'LIB9-OTHER-0001']) {
    await scan(page, hostile)
    await page.getByRole('status', { name: '结果' }).getByText(hostile, { exact: false }).first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('扫描框')
  }
})
