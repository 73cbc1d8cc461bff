import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { type MiniProgram, startMiniProgram } from './harness/mini-program.ts'

describe.for(['weapp', 'alipay'] as const)('%s', (platform) => {
  let library: Library
  let reader: Reader
  let late: Reader
  let copies: Copy[]
  let mini: MiniProgram

  beforeAll(async () => {
    library = await openLibrary()
    const [good] = await readersWho(library, inGoodStanding)
    const [overdue] = await readersWho(library, ({ overdue }) => overdue > 0)
    if (good === undefined || overdue === undefined) throw new Error('the library has both')
    reader = good
    late = overdue
    copies = await freeCopies(library, 'main', 3)
    mini = startMiniProgram(platform, library.url)
  })
  afterAll(() => library?.close())

  async function signIn(card: string): Promise<void> {
    mini.open('/pages/sign-in/index')
    await mini.see('用读者证登录')
    await mini.type('card', card)
    await mini.type('pin', READER_PIN)
    await mini.tap('登录')
    await mini.leave('pages/sign-in/index')
  }

  test('opens without signing in and shows what is borrowed much', async () => {
    await mini.see('这个月借得多')
    expect(mini.route()).toBe('pages/home/index')
  })

  test('finds a title and opens it', async () => {
    mini.open('/pages/search/index')
    await mini.type('书名、作者、ISBN', '红楼梦')
    await mini.see('种')
    await mini.tap('红楼梦')
    await mini.see('纸本在哪里')
    expect(mini.route()).toBe('pages/title/index')
  })

  test('tells a wrong PIN and lets in with the right one', async () => {
    mini.open('/pages/sign-in/index')
    await mini.type('card', reader.card)
    await mini.type('pin', '000000')
    await mini.tap('登录')
    await mini.see('证号或密码不对')
    await mini.type('pin', READER_PIN)
    await mini.tap('登录')
    await mini.leave('pages/sign-in/index')
    mini.open('/pages/mine/index')
    await mini.see(reader.name)
  })

  test('borrows two books by scan, one after the other, with the due date explained', async () => {
    mini.open('/pages/scan/index')
    await mini.see('扫条码')
    for (const { barcode, title } of copies.slice(0, 2)) {
      mini.phone.scans.push(barcode)
      await mini.tap('扫条码')
      await mini.see(title)
      await mini.see('这个日子怎么来的')
      await mini.tap('借这一本')
      await mini.see('借好了')
      await mini.tap('接着扫')
    }
    const posts = mini.phone.requests.filter(({ method, path }) => method === 'POST' && path === '/api/v1/loans')
    expect(posts.map(({ body }) => (body as { item: string }).item)).toEqual(
      copies.slice(0, 2).map(({ barcode }) => barcode),
    )
  })

  test('a code of another library is told, and nothing is lent', async () => {
    mini.phone.scans.push('OTHER-LIBRARY-77')
    await mini.tap('扫条码')
    await mini.see('没有这个条码')
    expect(mini.phone.requests.filter(({ path }) => path === '/api/v1/loans')).toHaveLength(2)
  })

  test('renews all that can be renewed and says why for the rest', async () => {
    mini.open('/pages/loans/index')
    await mini.see('在借')
    if (mini.text().includes('全部续借')) {
      await mini.tap('全部续借')
      await mini.see('续借的结果')
    } else await mini.see('不能续')
  })

  test('places a hold on a title that is out', async () => {
    const { rows } = await library.network.db.query<{ id: string }>(
      null,
      `SELECT t.id FROM title t WHERE EXISTS (SELECT FROM item i WHERE i.title_id = t.id) AND NOT EXISTS (
         SELECT FROM item i JOIN item_state s ON s.item_id = i.id WHERE i.title_id = t.id AND s.status <> 'on_loan')
       AND NOT EXISTS (SELECT FROM hold h WHERE h.title_id = t.id AND h.patron_id = $1 AND h.ended_at IS NULL)
       AND NOT EXISTS (SELECT FROM loan l WHERE l.title_id = t.id AND l.patron_id = $1 AND l.closed_at IS NULL)
       ORDER BY t.id LIMIT 1`,
      [reader.id],
    )
    mini.open(`/pages/title/index?id=${rows[0]?.id}`)
    await mini.see('纸本在哪里')
    await mini.tap('预约到馆取')
    await mini.see('你会排在第')
    await mini.tap('预约')
    await mini.see('约好了')
  })

  test('a refusal names every reason and what would help', async () => {
    await signIn(late.card)
    mini.open('/pages/scan/index')
    mini.phone.scans.push(copies[2]?.barcode ?? '')
    await mini.tap('扫条码')
    await mini.see('现在还不能借')
    await mini.see('怎样就可以')
    expect(mini.text()).not.toContain('借这一本')
  })

  test('without a network it says so, and shows what it last knew', async () => {
    mini.open('/pages/loans/index')
    await mini.see('超期')
    mini.phone.isOffline = true
    mini.open('/pages/loans/index')
    await mini.see('现在没有网络')
    await mini.see('超期')
    mini.phone.isOffline = false
  })
})
