import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const titleOf = (n: number) => {
  const title = desk.library.titles[n]
  if (title === undefined) throw new Error(`no title ${n}`)
  return title
}
const codesOf = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code)
const page = async (n: number, token?: string | null) =>
  (await desk.get(`/titles/${titleOf(n).id}`, token === undefined ? {} : { token })).body

describe('the page of a title', () => {
  test('shows each copy where it is, and when it is expected back, to anyone', async () => {
    const { barcodes } = titleOf(0)
    const loan = await desk.post('/loans', { patron: 'P1', item: barcodes[0] })
    expect(loan.status).toBe(201)
    const { items } = await page(0, null)
    expect(items).toEqual([
      expect.objectContaining({ barcode: barcodes[1], at: 'east', branch: 'east', status: 'available', due: null }),
      expect.objectContaining({ barcode: barcodes[0], at: 'main', status: 'on_loan', due: loan.body.due }),
    ])
    expect(Object.keys(items[0]).sort()).toEqual(
      ['at', 'barcode', 'branch', 'due', 'id', 'shelf', 'status', 'type'].sort(),
    )
  })

  test('leaves withdrawn copies out', async () => {
    const { items } = await page(1)
    expect((await desk.patch(`/items/${items[0].id}`, { status: 'withdrawn' })).status).toBe(200)
    expect((await page(1)).items.map(({ id }: { id: string }) => id)).toEqual([items[1].id])
  })
})

describe('what may be done next', () => {
  test('a reader is told how each copy on its shelf may be taken alone, by the policy of its place', async () => {
    const token = await desk.reader(8)
    await desk.setPolicy(
      { selfCheckout: 'scan' },
      { when: { branch: 'east' }, selfCheckout: 'tap' },
      { when: { branch: 'east', patronType: 'student' }, selfCheckout: 'proof' },
    )
    type Copy = { at: string; status: string; selfCheckout?: string }
    const ways = async (viewer?: string | null) =>
      (await page(4, viewer)).items.map(({ at, status, selfCheckout }: Copy) => [at, status, selfCheckout])
    expect(await ways(token)).toEqual([
      ['east', 'available', 'proof'],
      ['main', 'available', 'scan'],
    ])
    expect((await desk.post('/loans', { patron: 'P7', item: titleOf(4).barcodes[0] })).status).toBe(201)
    expect(await ways(token)).toEqual([
      ['east', 'available', 'proof'],
      ['main', 'on_loan', undefined],
    ])
    for (const viewer of [null, undefined])
      expect((await ways(viewer)).map((way: unknown[]) => way[2])).toEqual([undefined, undefined])
    await desk.setPolicy()
  })

  test('a reader is told of the hold what the hold itself would say', async () => {
    const token = await desk.reader(2)
    const { may } = await page(2, token)
    const asked = await desk.post('/holds', { title: titleOf(2).id, pickup: 'main' }, { token })
    expect(may.hold.outcome).toBe('refused')
    expect(codesOf(may.hold)).toEqual(codes(asked))
    expect(may.hold.findings[0]).toMatchObject({ code: 'HOLD_ON_SHELF', level: 'overridable' })
    for (const [n, item] of titleOf(2).barcodes.entries()) await desk.post('/loans', { patron: `P${n + 3}`, item })
    expect((await page(2, token)).may.hold).toEqual({ outcome: 'allowed', findings: [] })
    expect((await desk.post('/holds', { title: titleOf(2).id, pickup: 'main' }, { token })).status).toBe(201)
    expect(codesOf((await page(2, token)).may.hold)).toEqual(['HOLD_DUPLICATE'])
  })

  test('nobody is told who is not signed in, and staff what they are permitted to', async () => {
    expect((await page(2, null)).may).toBeUndefined()
    expect((await page(2)).may.hold.outcome).toBe('allowed')
    const auditor = await desk.hire('auditor')
    expect(codesOf((await page(2, auditor)).may.hold)).toEqual(['NOT_PERMITTED'])
  })

  test('with a copy, where it stands', async () => {
    const outcomes = async (n: number, token: string) => {
      const { items } = await page(3)
      const { may } = (await desk.get(`/items/${items[n].id}`, { token })).body
      return [may.checkout, may.return, may.hold].map(({ outcome }: { outcome: string }) => outcome)
    }
    const east = await desk.hire('desk', 'east')
    expect(await outcomes(0, east)).toEqual(['allowed', 'allowed', 'allowed'])
    expect(await outcomes(1, east)).toEqual(['refused', 'refused', 'refused'])
  })
})
