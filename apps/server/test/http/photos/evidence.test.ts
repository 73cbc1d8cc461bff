import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PhotoStore, sweepPhotos, UNUSED_PHOTO_KEPT_MS } from '../../../src/photos/index.ts'
import { type Desk, openDesk } from '../circulation/open-desk.ts'
import { multipart } from '../imports/import-app.ts'

const BOUNDARY = 'a-boundary-of-the-test'
const kept = new Map<string, Buffer>()
const store: PhotoStore = {
  put: async (key, bytes) => void kept.set(key, bytes),
  get: async (key) => kept.get(key) ?? null,
  remove: async (key) => void kept.delete(key),
}
let it: Desk
beforeAll(async () => {
  it = await openDesk({}, { photos: store })
})
afterAll(() => it.close())

async function upload(token?: string): Promise<string> {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
  const answer = await it.post('/photos', multipart(await picture.png().toBuffer(), 'p.png', {}), {
    ...(token === undefined ? {} : { token }),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  })
  return answer.body.id
}

const barcodeOf = (title: number) => it.library.titles[title]?.barcodes[0] ?? ''
const lend = async (title: number, patron = 'P1') =>
  (await it.post('/loans', { item: barcodeOf(title), patron, branch: 'main' })).body
const repairs = async (token?: string) =>
  (await it.get('/tasks?kind=repair', token === undefined ? {} : { token })).body.items

test('photos of a damaged return are shown with its repair, to whoever repairs, and a repetition changes nothing', async () => {
  const cataloguer = await it.hire('cataloguer', 'main')
  const loan = await lend(0)
  const photo = await upload()
  const body = { item: barcodeOf(0), branch: 'main', condition: 'damaged', severity: 'severe', photos: [photo] }
  const options = { headers: { 'idempotency-key': 'damaged-once' } }
  const first = await it.post('/returns', body, options)
  expect([first.status, first.body.to]).toEqual([200, 'repair'])
  expect((await it.post('/returns', body, options)).body).toEqual(first.body)
  const [task] = await repairs(cataloguer)
  expect(task).toMatchObject({ loan: loan.id, photos: [photo], data: { condition: 'damaged', severity: 'severe' } })
  expect((await it.get(`/photos/${photo}`, { token: cataloguer })).status).toBe(200)
  expect((await it.get(`/photos/${photo}`, { token: await it.reader(1) })).status).toBe(200)
  expect((await it.get(`/photos/${photo}`, { token: await it.reader(2) })).status).toBe(404)
  const settled = await it.post(`/tasks/${task.id}/outcome`, { outcome: 'repaired', note: '换了封面' })
  expect([settled.status, settled.body.state, settled.body.photos]).toEqual([200, 'done', [photo]])
  expect((await it.get(`/items/${task.item.id}`)).body.status).toBe('available')
})

test('a copy beyond repair is withdrawn; one returned without a loan has its photos as well', async () => {
  const photo = await upload()
  const body = { item: barcodeOf(1), branch: 'main', condition: 'pages-missing', severity: 'severe', photos: [photo] }
  expect((await it.post('/returns', body)).body).toMatchObject({ id: null, to: 'repair' })
  const [task] = await repairs()
  expect([task.item.barcode, task.photos]).toEqual([barcodeOf(1), [photo]])
  const settled = await it.post(`/tasks/${task.id}/outcome`, { outcome: 'beyond-repair' })
  expect(settled.status).toBe(200)
  expect((await it.get(`/items/${task.item.id}`)).body.status).toBe('withdrawn')
})

test('a return that names a photo of something else, of someone else or of nobody is not done', async () => {
  await lend(2, 'P3')
  const used = (await it.get('/tasks?state=done&kind=repair')).body.items[0].photos[0]
  const strange = await upload(await it.reader(2))
  for (const photo of [used, strange, '999999']) {
    const answer = await it.post('/returns', { item: barcodeOf(2), branch: 'main', condition: 'worn', photos: [photo] })
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ path: 'photos', code: 'photo-used' }]])
  }
  const loans = (await it.get(`/patrons/${it.library.patrons[2]?.id}/loans`)).body.items
  expect(loans.map(({ item }: { item: string }) => item)).toContain(barcodeOf(2))
})

test('what is brought along to an open dispute stands in its order; of a decided one and of others’ nothing is taken', async () => {
  const [mine, other] = [await it.reader(4), await it.reader(2)]
  const loan = await lend(3, 'P4')
  const { body: dispute } = await it.post('/disputes', { of: 'loan', id: loan.id, note: '没借过' }, { token: mine })
  expect(dispute).toMatchObject({ evidence: [] })
  expect((await it.get(`/loans/${loan.id}`)).body.trouble).toMatchObject({ disputedAt: expect.any(String) })
  const path = `/disputes/${dispute.id}/evidence`
  expect((await it.post(path, {}, { token: mine })).status).toBe(400)
  expect((await it.post(path, { note: '不是我的' }, { token: other })).status).toBe(404)
  const photo = await upload(mine)
  const added = await it.post(path, { note: '那天馆里停电', photos: [photo] }, { token: mine })
  expect([added.status, added.body.photos]).toEqual([200, [photo]])
  const more = await it.post(path, { note: '停电已核实' })
  expect(more.body.evidence.map(({ note }: { note: string }) => note)).toEqual(['那天馆里停电', '停电已核实'])
  await it.post(`/disputes/${dispute.id}/withdrawal`, undefined, { token: mine })
  expect((await it.post(path, { note: '又想起来' }, { token: mine })).status).toBe(409)
  expect((await it.get(`/loans/${loan.id}`)).body.trouble).toBe(undefined)
})

test('tasks are found by the day that they are due at the latest', async () => {
  await it.post(`/loans/${(await lend(4, 'P5')).id}/claim`, {})
  const { items } = (await it.get('/tasks?kind=shelf-check')).body
  expect(items).toHaveLength(3)
  const due = items[1].dueOn
  const before = (await it.get(`/tasks?kind=shelf-check&dueBy=${due}`)).body.items
  expect(before.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([items[0].dueOn, due])
})

test('a sweep removes what no act has named for long enough, and nothing else', async () => {
  const before = kept.size
  const unused = await upload()
  await it.later(UNUSED_PHOTO_KEPT_MS)
  const recent = await upload()
  expect(await sweepPhotos(it.network, store)).toBe(0)
  await it.later(1)
  await sweepPhotos(it.network, store)
  expect((await it.get(`/photos/${unused}`)).status).toBe(404)
  expect((await it.get(`/photos/${recent}`)).status).toBe(200)
  // The one of the refused return went with it.
  expect(kept.size).toBe(before)
  expect(await sweepPhotos(it.network, store)).toBe(0)
})
