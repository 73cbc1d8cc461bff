import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await desk.post('/loans', { item: 'T1-1', patron: 'P1' })
})
afterAll(() => desk.close())

const HAN = /\p{Script=Han}/u
const inChinese = { headers: { 'accept-language': 'zh-CN' } }
const inEnglish = { headers: { 'accept-language': 'en' } }
const messages = (answer: { body: { reasons: { message: string }[] } }) =>
  answer.body.reasons.map(({ message }) => message)

test('a refusal gives its reasons in the language asked for', async () => {
  const body = { item: 'T1-1', patron: 'P2' }
  const zh = await desk.post('/loans', body, inChinese)
  const en = await desk.post('/loans', body, inEnglish)
  expect(messages(zh).every((message) => HAN.test(message))).toBe(true)
  expect(messages(en).some((message) => HAN.test(message))).toBe(false)
  expect(zh.body.title).not.toBe(en.body.title)
  expect(zh.body.reasons.map(({ code }: { code: string }) => code)).toEqual(['ITEM_ON_LOAN'])
})

test('a due date is explained in the language asked for', async () => {
  const text = async (item: string, options: typeof inChinese) =>
    (await desk.post('/loans', { item, patron: 'P3' }, options)).body.dueExplained.map(
      (step: { text: string }) => step.text,
    )
  expect((await text('T2-1', inChinese)).every((line: string) => HAN.test(line))).toBe(true)
  expect((await text('T3-1', inEnglish)).some((line: string) => HAN.test(line))).toBe(false)
})

test('a reader is told in other words than staff', async () => {
  const token = await desk.reader(4)
  const body = { act: 'checkout', item: 'T1-1' }
  const reader = await desk.post('/decisions', body, { token, ...inEnglish })
  const staff = await desk.post('/decisions', { ...body, patron: 'P4' }, inEnglish)
  expect(reader.body.findings[0].code).toBe(staff.body.findings[0].code)
  expect(reader.body.findings[0].message).not.toBe(staff.body.findings[0].message)
})

test('a key gives its answer as it was first given, in whatever language it is asked again', async () => {
  const body = { item: 'T4-1', patron: 'P5' }
  const key = { 'idempotency-key': 'language-1' }
  const first = await desk.post('/loans', body, { headers: { ...inChinese.headers, ...key } })
  const again = await desk.post('/loans', body, { headers: { ...inEnglish.headers, ...key } })
  expect(first.status).toBe(201)
  expect(again.text).toBe(first.text)
})
