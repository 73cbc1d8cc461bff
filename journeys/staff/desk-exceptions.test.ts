import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { count, openDesk, resultOf, seat, see } from '../support/desk.ts'
import { DESK, HEAD, type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho, readerWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'

let library: Library
let browser: TestBrowser
let copies: Copy[]
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  copies = await freeCopies(library, 'main', 8)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

/** Each test has its own copy: none finds what another left. */
function nextCopy(): Copy {
  const copy = copies.pop()
  if (copy === undefined) throw new Error('take more copies above')
  return copy
}

const OPEN_LOAN = `SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id
  WHERE i.barcode = $1 AND l.patron_id = $2 AND l.closed_at IS NULL`

test('a head of the desk passes over each reason with why, and the record keeps it', async () => {
  const { page } = await openDesk(browser, library, HEAD)
  const late = await readerWho(library, ({ overdue }) => overdue > 0)
  const copy = nextCopy()
  await seat(page, late)
  await scan(page, copy.barcode)
  await see(page, '没有借出', copy.title)
  const lend = resultOf(page).getByRole('button', { name: '放行并借出' })
  expect(await lend.getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Alt+o')
  await resultOf(page).getByText('还没有写理由').waitFor()
  await resultOf(page).getByLabel('放行的理由').selectOption('写别的理由')
  await resultOf(page).getByRole('textbox', { name: '理由' }).fill('字'.repeat(2_001))
  await resultOf(page).getByText('理由最多 2000 个字').waitFor()
  await resultOf(page).getByRole('textbox', { name: '理由' }).fill('<b>急用</b> 明早带来 😀')
  await lend.dblclick()
  await see(page, '放行借出', copy.title)
  expect(await count(library, OPEN_LOAN, [copy.barcode, late.id])).toBe(1)
  expect(await count(library, `SELECT count(*) FROM event WHERE body::text LIKE '%急用%'`)).toBe(1)
})

test('the desk sees which permission the way past a reason takes, and has no button for it', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await seat(page, await readerWho(library, ({ overdue }) => overdue > 0, 1))
  await scan(page, nextCopy().barcode)
  await see(page, '没有借出', '要有“借书放行”权限')
  expect(await resultOf(page).getByRole('button', { name: '放行并借出' }).count()).toBe(0)
})

test('an item that another still has is taken back and lent at one press', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const before = await readerWho(library, inGoodStanding)
  const next = await readerWho(library, inGoodStanding, 1)
  const copy = nextCopy()
  await seat(page, before)
  await scan(page, copy.barcode)
  await see(page, '借出', copy.title)
  await seat(page, next)
  await scan(page, copy.barcode)
  await resultOf(page).getByRole('button', { name: '先还再借' }).click()
  await see(page, `借给 ${next.name}`)
  expect(await count(library, OPEN_LOAN, [copy.barcode, before.id])).toBe(0)
  expect(await count(library, OPEN_LOAN, [copy.barcode, next.id])).toBe(1)
})

test('what was in the drop counts from the day that is set, until it is now again', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const { barcode, due } = await overdueItem()
  await page.getByRole('button', { name: '还书时间' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('日期').fill('2026-11-26')
  await dialog.getByRole('button', { name: '按这个时间还' }).click()
  await dialog.getByText('还没到这个时间').waitFor()
  await dialog.getByLabel('日期').fill('')
  await dialog.getByRole('button', { name: '按这个时间还' }).click()
  await dialog.getByText('选一天').waitFor()
  await dialog.getByLabel('日期').fill(due)
  await dialog.getByRole('button', { name: '按这个时间还' }).click()
  await dialog.waitFor({ state: 'detached' })
  await scan(page, barcode)
  await see(page, '未超期', '闭馆时')
  expect(
    await count(
      library,
      `SELECT count(*) FROM loan l JOIN item i ON i.id = l.item_id
       WHERE i.barcode = $1 AND l.closed_how = 'returned' AND l.overdue_days = 0`,
      [barcode],
    ),
  ).toBe(1)
  await page.getByRole('button', { name: '改回现在' }).click()
  await page.getByRole('button', { name: '还书时间' }).waitFor()
})

/** Out too long, and brought as it was due: that is what the drop's day tells. */
async function overdueItem(): Promise<{ readonly barcode: string; readonly due: string }> {
  const { rows } = await library.network.db.query<{ barcode: string; due: string }>(
    null,
    `SELECT i.barcode, l.due_on::text AS due FROM loan l JOIN item i ON i.id = l.item_id
     WHERE l.closed_at IS NULL AND l.due_at < $1
     ORDER BY i.barcode LIMIT 1`,
    [new Date(library.network.clock.now()).toISOString()],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the demonstration library has something overdue')
  return row
}

test('a return by mistake is undone within its minute, once, and the loan is as it was', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const reader = await readerWho(library, inGoodStanding, 3)
  const copy = nextCopy()
  await seat(page, reader)
  await scan(page, copy.barcode)
  await see(page, '借出')
  await page.keyboard.press('Escape')
  await scan(page, copy.barcode)
  await see(page, '上架')
  expect(await count(library, OPEN_LOAN, [copy.barcode, reader.id])).toBe(0)
  await resultOf(page).getByRole('button', { name: /撤销/ }).dblclick()
  await see(page, '还书已撤销')
  expect(await count(library, OPEN_LOAN, [copy.barcode, reader.id])).toBe(1)
  expect(await resultOf(page).getByRole('button', { name: /撤销/ }).count()).toBe(0)
})

test('a minute later there is nothing to undo, by the button or by the key', async () => {
  const { page, context } = await openDesk(browser, library, DESK)
  const copy = nextCopy()
  const reader = await readerWho(library, inGoodStanding, 3)
  await seat(page, reader)
  await scan(page, copy.barcode)
  await see(page, '借出')
  const undo = resultOf(page).getByRole('button', { name: /撤销/ })
  await undo.waitFor()
  await context.clock.fastForward('01:01')
  await undo.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await scan(page, 'NOTHING-SUCH')
  await see(page, '没有找到')
  expect(await count(library, OPEN_LOAN, [copy.barcode, reader.id])).toBe(1)
})

test('what waits on the hold shelf is named as its reader comes, and one scan hands it out', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const { rows } = await library.network.db.query<{ barcode: string; patron_id: string; hold: string }>(
    null,
    `SELECT i.barcode, h.patron_id, h.id AS hold FROM hold h JOIN item i ON i.id = h.set_aside_item_id
     WHERE h.status = 'ready' AND h.pickup_branch_code = 'main' ORDER BY h.id`,
  )
  const takers = await readersWho(library, (reader) => reader.ready > 0 && reader.overdue === 0)
  const [found] = rows.flatMap((row) => {
    const reader = takers.find(({ id }) => id === row.patron_id)
    return reader === undefined ? [] : [{ ...row, reader }]
  })
  if (found === undefined) throw new Error('something waits at the main library')
  await scan(page, found.barcode)
  await see(page, '放到预约架')
  await page.keyboard.press('F6')
  await seat(page, found.reader)
  await see(page, '可取')
  await scan(page, found.barcode)
  await see(page, '取走预约')
  expect(await count(library, `SELECT count(*) FROM hold WHERE id = $1 AND status = 'fulfilled'`, [found.hold])).toBe(1)
})

test("a reader's code opens the desk once; a photograph of it is told what it is", async () => {
  const { page } = await openDesk(browser, library, DESK)
  const reader = await readerWho(library, inGoodStanding, 4)
  const code = await cardCodeOf(reader)
  await scan(page, code)
  await page.getByRole('region', { name: '读者' }).getByText(reader.name).first().waitFor()
  await page.keyboard.press('Escape')
  await scan(page, code)
  await see(page, '没有办成', '此证码已经用过')
  await page.getByText('还没有读者').waitFor()
  await scan(page, 'WYC.of-another-library')
  await see(page, '没有办成')
})

/** As the reader's phone gets it. */
async function cardCodeOf({ card }: Reader): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ card, pin: READER_PIN })
  const signedIn = await fetch(`${library.url}/api/v1/session/reader`, { method: 'POST', headers, body })
  const { token } = (await signedIn.json()) as { token: string }
  const made = await fetch(`${library.url}/api/v1/me/card-codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  return ((await made.json()) as { code: string }).code
}
