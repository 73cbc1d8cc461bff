import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { openDesk, see } from '../support/desk.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

type Wanted = { readonly id: string; readonly title: string; readonly barcode: string }
type Held = { readonly id: string; readonly patron: string; readonly position: number | null }

let library: Library
let browser: TestBrowser
let head: Awaited<ReturnType<typeof signInElsewhere>>
/** Titles that several wait for, each with a copy that is out on loan. */
let wanted: readonly Wanted[]
let readers: readonly Reader[]

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  head = await signInElsewhere(library, 'staff', HEAD)
  const { rows } = await library.network.db.query<Wanted>(
    null,
    `SELECT t.id, t.title, min(i.barcode) AS barcode
     FROM title t JOIN item i ON i.title_id = t.id JOIN item_state s ON s.item_id = i.id AND s.status = 'on_loan'
     WHERE (SELECT count(*) FROM hold h WHERE h.title_id = t.id AND h.status = 'waiting') >= 3
     GROUP BY t.id, t.title ORDER BY t.id LIMIT 2`,
    [],
  )
  wanted = rows
  readers = await readersWho(library, inGoodStanding)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

const wantedAt = (nth: number): Wanted => wanted[nth] ?? missing('a title that three wait for')
const readerAt = (nth: number): Reader => readers[nth] ?? missing('a reader in good standing')

function missing(what: string): never {
  throw new Error(`the demonstration library lacks ${what}`)
}

async function queueOf({ id }: Wanted): Promise<readonly Held[]> {
  return (await head({ method: 'GET', path: `/holds?title=${id}` })).body['items'] as readonly Held[]
}

async function openHolds(who: typeof DESK | typeof HEAD, search = ''): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, `/holds${search}`)
  await page.getByRole('combobox', { name: '所在馆' }).selectOption('main')
  return page
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog')

/** Two wait for a title of which every copy is missing since. */
async function loseEveryCopy(): Promise<string> {
  const [free] = await freeCopies(library, 'main', 1)
  const { title, titleId } = free ?? missing('a free copy')
  for (const { card } of readers.slice(0, 2)) {
    const wish = { patron: card, title: titleId, pickup: 'main' }
    const asked = await head({ path: '/decisions', body: { act: 'hold', ...wish } })
    const override = (asked.body['findings'] as readonly { readonly code: string }[]).map(({ code }) => code)
    const placed = await head({ path: '/holds', body: { ...wish, override, reason: '读者行动不便' } })
    expect([placed.status, placed.body['reasons']]).toEqual([201, undefined])
  }
  await library.network.db.query(
    null,
    `UPDATE item_state SET status = 'missing' WHERE item_id IN (SELECT id FROM item WHERE title_id = $1)`,
    [titleId],
  )
  return title
}

test('holds that nothing can fill are cancelled at once, with one reason that the readers are told', async () => {
  const title = await loseEveryCopy()
  const page = await openHolds(HEAD, '?tab=hopeless')
  await page
    .getByRole('checkbox', { name: new RegExp(`选中.*《${title}》`) })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '取消选中的 0 个' }).waitFor()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '取消选中的 2 个' }).click()
  const cancel = dialogOf(page).getByRole('button', { name: '取消选中的 2 个' })
  await cancel.click()
  await dialogOf(page).getByText('请写为什么，读者会看到').waitFor()
  await dialogOf(page).getByLabel('原因（读者看得到）').fill('字'.repeat(10_000))
  await cancel.click()
  await dialogOf(page).getByText('太长了，最多 500 个字').waitFor()
  await dialogOf(page).getByRole('button', { name: '馆里的每一本都丢失了，暂时不补购' }).click()
  await cancel.dblclick()
  await page.getByText('取消了 2 个预约').waitFor()
  await page.getByText('没有等不到的预约').waitFor()
  const { rows } = await library.network.db.query<{ count: number }>(
    null,
    `SELECT count(*)::int AS count FROM hold WHERE status = 'cancelled' AND end_reason = $1`,
    ['馆里的每一本都丢失了，暂时不补购'],
  )
  expect(rows).toEqual([{ count: 2 }])
})

test('a row says how often copies went past and why, and is moved by the keyboard with a reason', async () => {
  const title = wantedAt(0)
  const first = (await queueOf(title)).find(({ position }) => position === 1) ?? missing('a queue')
  await head({ method: 'PATCH', path: `/holds/${first.id}`, body: { suspendUntil: '2026-12-20' } })
  await head({ path: '/returns', body: { item: title.barcode, branch: 'main' } })
  const page = await openHolds(HEAD, `?id=${title.id}`)
  await page.getByRole('button', { name: new RegExp(`${first.patron} 被越过 1 次`) }).click()
  await dialogOf(page)
    .getByText(/^预约暂停至/)
    .waitFor()
  await dialogOf(page).getByRole('cell', { name: title.barcode }).waitFor()
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: new RegExp(`^更改.*${first.patron}`) }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  expect(await dialogOf(page).getByLabel('移到第几位').inputValue()).toBe('2')
  await dialogOf(page).getByLabel('为什么调整').fill('读者说不急')
  await page.keyboard.press('Enter')
  await page.getByText('移到了第 2 位').waitFor()
  expect((await queueOf(title)).find(({ id }) => id === first.id)?.position).toBe(2)
})

test('a hold by phone is placed once the caller has proved to be the reader', async () => {
  const reader = readerAt(2)
  const phone = { phone: '13900002468' }
  expect((await head({ method: 'PATCH', path: `/patrons/${reader.id}`, body: phone })).status).toBe(200)
  const page = await openHolds(DESK, `?id=${wantedAt(1).id}`)
  await page.getByRole('button', { name: '替读者预约' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('取书馆').selectOption('main')
  await dialog.getByLabel('读者证').fill(reader.card)
  await dialog.getByLabel('读者在电话上，先核对身份').check()
  const ask = dialog.getByRole('button', { name: '看能不能预约' })
  await ask.click()
  await dialog.getByText('请填来电人说的姓名').waitFor()
  await dialog.getByLabel('来电人说的姓名').fill(reader.name)
  await dialog.getByLabel('手机后四位').fill('24a8')
  await ask.click()
  await dialog.getByText('请填 4 位数字').waitFor()
  await dialog.getByLabel('手机后四位').fill('1357')
  await ask.click()
  await dialog.getByText('姓名或电话后四位与登记的不符').waitFor()
  expect(await dialog.getByRole('button', { name: '放行并办理' }).count()).toBe(0)
  await dialog.getByLabel('手机后四位').fill('2468')
  await ask.click()
  await dialog.getByText(/^可以预约，排第/).waitFor()
  await dialog.getByText(/^大约 .+ 到/).waitFor()
  await dialog.getByRole('button', { name: '替读者预约' }).dblclick()
  await page.getByText(/^预约好了/).waitFor()
  expect((await queueOf(wantedAt(1))).filter(({ patron }) => patron === reader.card)).toHaveLength(1)
})

test('the place on the shelf is said at the scan and stands in the list', async () => {
  const title = wantedAt(1)
  const own = (await queueOf(title)).find(({ patron }) => patron === readerAt(2).card) ?? missing('the hold by phone')
  await head({ method: 'PATCH', path: `/holds/${own.id}`, body: { position: 1, reason: '课程用书' } })
  const page = await openHolds(DESK, '?tab=shelf')
  await page.getByLabel('放上或取下一本，扫一本').focus()
  await scan(page, title.barcode)
  const said = page.locator('.scan-result')
  await said.getByText('架位').waitFor()
  const slot = await said.getByText(/^[A-Z]\d{2}$/).textContent()
  const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: title.barcode, exact: true }) })
  await row.getByRole('cell', { name: slot ?? '', exact: true }).waitFor()
  // The desk says the same, large.
  const { page: desk } = await openDesk(browser, library, DESK)
  await desk.getByRole('combobox', { name: '所在馆' }).selectOption('main')
  await desk.keyboard.press('F3')
  await scan(desk, title.barcode)
  await see(desk, '放到预约架', '架位', slot ?? '')
})

test('whether promises held is told in a sentence, a chart and its table, to those who read reports', async () => {
  const page = await openHolds(HEAD, '?tab=kept')
  await page.getByText(/次见了分晓，.* 落在说的日子里（该有 80%）/).waitFor()
  await page.getByRole('img', { name: /^每个月有多少落在说的日子里/ }).waitFor()
  await page.getByRole('button', { name: '看表格' }).click()
  await page.getByRole('rowheader', { name: '2026-11' }).waitFor()
  await page.getByLabel('从', { exact: true }).fill('2026-12-01')
  await page.getByLabel('到', { exact: true }).fill('2026-11-01')
  await page.getByRole('button', { name: '看这段时间' }).click()
  await page.getByText('结束的一天在开始以前').waitFor()
  await page.getByLabel('到', { exact: true }).fill('2026-12-31')
  await page.getByRole('button', { name: '看这段时间' }).click()
  await page.getByText('这段时间没有说过日子').waitFor()
  expect(new URL(page.url()).searchParams.get('from')).toBe('2026-12-01')
})

test.each(['light', 'dark'] as const)(
  'what cannot be filled and what was promised has no barriers: %s',
  async (theme) => {
    const { page, errors } = await browser.open({ theme, size: TABLET })
    await openStaffPage(page, library, HEAD, '/holds?tab=kept')
    await page.getByRole('img', { name: /^每个月/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('tab', { name: '等不到的' }).click()
    await page.getByText('没有等不到的预约').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  },
)
