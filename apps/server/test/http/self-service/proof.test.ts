import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MAX_WRONG_PROOFS, PROOF_LOCK_MS, PROOF_WINDOW_MS } from '../../../src/proof/index.ts'
import { codes, type Desk, openDesk } from '../circulation/open-desk.ts'
import type { TestAnswer, TestAsk } from '../test-app.ts'

let desk: Desk
let asAnn: TestAsk
beforeAll(async () => {
  desk = await openDesk()
  await desk.setPolicy({ selfCheckout: 'proof', selfReturn: 'at-point' })
  asAnn = { token: await desk.reader(1) }
})
beforeEach(() => desk.later(PROOF_LOCK_MS))
afterAll(() => desk.close())

async function shownAt(branch: string): Promise<{ digits: string; code: string; validUntil: string }> {
  const answer = await desk.get(`/branches/${branch}/proof`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body
}
const borrow = (item: string, fields: object = {}, options = asAnn) =>
  desk.post('/loans', { item, branch: 'main', ...fields }, options)
const bringBack = (item: string, fields: object = {}) =>
  desk.post('/returns', { item, branch: 'main', ...fields }, asAnn)
const helps = ({ body }: TestAnswer) => (body.helps ?? []).map(({ code }: { code: string }) => code)
const refused = (help: string) => ({ status: 403, codes: ['NOT_PERMITTED'], helps: [help] })
const summary = (answer: TestAnswer) => ({ status: answer.status, codes: codes(answer), helps: helps(answer) })

describe('the code of a place', () => {
  test('names its branch and lasts for half a minute', async () => {
    const { digits, code, validUntil } = await shownAt('main')
    expect(digits).toMatch(/^\d{6}$/)
    expect(code).toBe(`WYP.main.${digits}`)
    const left = Date.parse(validUntil) - desk.clock.now()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(PROOF_WINDOW_MS)
    expect((await shownAt('main')).digits).toBe(digits)
    expect((await shownAt('east')).digits).not.toBe(digits)
    await desk.later(PROOF_WINDOW_MS)
    expect((await shownAt('main')).digits).not.toBe(digits)
  })

  test('is shown to who lends there and to nobody else', async () => {
    const at = (branch: string, token: string | null) => desk.get(`/branches/${branch}/proof`, { token })
    const token = await desk.hire('desk', 'main')
    expect((await at('main', token)).status).toBe(200)
    expect((await at('east', token)).status).toBe(403)
    expect((await at('main', await desk.hire('cataloguer'))).status).toBe(403)
    expect((await at('main', asAnn.token ?? null)).status).toBe(403)
    expect((await at('main', null)).status).toBe(401)
    expect((await desk.get('/branches/nowhere/proof')).status).toBe(404)
  })
})

describe('borrowing alone where a code is asked for', () => {
  test('without one is refused and says what to do, in both languages', async () => {
    const answer = await borrow('T1-1')
    expect(summary(answer)).toEqual(refused('SHOW_PROOF'))
    expect(answer.body.reasons[0].message).toBe('To do this yourself here, show the code of the place')
    const chinese = await borrow('T1-1', {}, { ...asAnn, headers: { 'accept-language': 'zh-CN' } })
    expect(chinese.body.reasons[0].message).toBe('在这里自助办理，须出示馆内的动态码')
    expect(chinese.body.helps[0].text).toContain('6 位数字')
    expect((await desk.refusals()).at(-1)).toBe('NOT_PERMITTED')
  })

  test.each([
    ['as scanned', ({ code }: { code: string }) => code],
    ['as typed', ({ digits }: { digits: string }) => digits],
    ['typed in two parts', ({ digits }: { digits: string }) => `${digits.slice(0, 3)} ${digits.slice(3)}`],
    [
      'typed in full width',
      ({ digits }: { digits: string }) =>
        digits.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
  ])('with the code %s goes on', async (_, write) => {
    const answer = await borrow('T1-1', { proof: write(await shownAt('main')) })
    expect(answer.status).toBe(201)
    await desk.post('/returns', { item: 'T1-1' })
  })

  test('needs no branch beside the code where the item stands there', async () => {
    const { digits } = await shownAt('main')
    expect((await desk.post('/loans', { item: 'T2-1', proof: digits }, asAnn)).status).toBe(201)
  })

  test('takes the code before and the code after, and none further off', async () => {
    const { code } = await shownAt('main')
    await desk.later(PROOF_WINDOW_MS)
    expect((await borrow('T3-1', { proof: code })).status).toBe(201)
    await desk.later(PROOF_WINDOW_MS)
    expect(summary(await borrow('T4-1', { proof: code }))).toEqual(refused('SHOW_NEW_PROOF'))
  })

  test.each(['WYP.east', ''])('refuses the code of another branch (%s)', async (form) => {
    const { code, digits } = await shownAt('east')
    const answer = await borrow('T4-1', { proof: form === '' ? digits : code })
    expect(summary(answer)).toEqual(refused('SHOW_NEW_PROOF'))
    expect((await desk.post('/loans', { item: 'T4-1', proof: code }, asAnn)).status).toBe(403)
  })

  test.each([
    '000000',
    'WYP.main.',
    'WYP..000000',
    'WYP.main.000000',
    'WYP.nowhere.123456',
    'WYC.123456',
    '١٢٣٤٥٦',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '‮654321',
    '📚📚📚',
    'x'.repeat(80),
  ])('refuses %s', async (proof) => {
    const state = await desk.state()
    expect(summary(await borrow('T4-1', { proof }))).toEqual(refused('SHOW_NEW_PROOF'))
    expect(await desk.state()).toBe(state)
  })

  test.each(['', ' ', 'x'.repeat(81), 123456, null])('takes no %j', async (proof) => {
    expect((await borrow('T4-1', { proof })).status).toBe(400)
  })

  test('holds for several items at once', async () => {
    const batch = (fields: object) =>
      desk.post('/loans/batch', { patron: 'P1', items: ['T5-1', 'T6-1'], branch: 'main', ...fields }, asAnn)
    const without = await batch({})
    expect(without.body.items.map((entry: { reasons: { code: string }[] }) => entry.reasons[0]?.code)).toEqual([
      'NOT_PERMITTED',
      'NOT_PERMITTED',
    ])
    expect(without.body.items[0].reasons[0].helps[0].code).toBe('SHOW_PROOF')
    const { code } = await shownAt('main')
    const done = await batch({ proof: code })
    expect(done.body.items.map((entry: { loan?: object }) => entry.loan !== undefined)).toEqual([true, true])
    for (const item of ['T5-1', 'T6-1']) await desk.post('/returns', { item })
  })

  test('proves a place and not a person: nobody borrows on the card of another', async () => {
    const { code } = await shownAt('main')
    const answer = await borrow('T4-1', { proof: code, patron: 'P2' })
    expect([answer.status, helps(answer)]).toEqual([403, []])
  })

  test('staff need none', async () => {
    const answer = await desk.post('/loans', { item: 'T7-1', patron: 'P3', branch: 'main' })
    expect(answer.status).toBe(201)
  })
})

describe('returning alone', () => {
  test('at a point takes the code of the point', async () => {
    await desk.post('/loans', { item: 'T8-1', patron: 'P1' })
    expect(summary(await bringBack('T8-1'))).toEqual(refused('SHOW_PROOF'))
    const { code } = await shownAt('east')
    expect(summary(await bringBack('T8-1', { proof: code }))).toEqual(refused('SHOW_NEW_PROOF'))
    expect((await bringBack('T8-1', { branch: 'east', proof: code })).body).toMatchObject({ to: 'processing' })
  })

  test('is for staff where the policy says no, and the code changes nothing', async () => {
    await desk.post('/loans', { item: 'T9-1', patron: 'P1' })
    await desk.setPolicy({ selfReturn: 'no' })
    const { code } = await shownAt('main')
    expect(summary(await bringBack('T9-1', { proof: code }))).toEqual(refused('GO_TO_DESK'))
    await desk.setPolicy({ selfCheckout: 'proof', selfReturn: 'anywhere' })
    expect((await bringBack('T9-1')).status).toBe(200)
    await desk.setPolicy({ selfCheckout: 'proof' })
  })
})

describe('asking what would be decided', () => {
  const ask = (body: object) => desk.post('/decisions', body, asAnn)

  test('about borrowing looks at the code as borrowing does', async () => {
    const question = { act: 'checkout', item: 'T10-1', branch: 'main' }
    expect(summary(await ask(question))).toEqual(refused('SHOW_PROOF'))
    expect(summary(await ask({ ...question, proof: '000000' }))).toEqual(refused('SHOW_NEW_PROOF'))
    const { code } = await shownAt('main')
    expect((await ask({ ...question, proof: code })).body).toMatchObject({ outcome: 'allowed' })
  })

  test('about returning, by the item and by its loan', async () => {
    const loan = (await desk.post('/loans', { item: 'T10-1', patron: 'P1' })).body.id
    const { code } = await shownAt('main')
    const question = { act: 'return', branch: 'main', proof: code }
    expect((await ask({ ...question, item: 'T10-1' })).body).toMatchObject({ outcome: 'allowed' })
    expect((await desk.post(`/loans/${loan}/decision`, question, asAnn)).body).toMatchObject({ outcome: 'allowed' })
    const without = await desk.post(`/loans/${loan}/decision`, { act: 'return' }, asAnn)
    expect(summary(without)).toEqual(refused('SHOW_PROOF'))
  })
})

describe('who guesses', () => {
  const guess = () =>
    desk.post('/decisions', { act: 'checkout', item: 'T11-1', branch: 'main', proof: '000000' }, asAnn)

  test('is stopped after so many wrong codes, even with a right one, and may go on later', async () => {
    for (let n = 0; n < MAX_WRONG_PROOFS; n++) expect((await guess()).status).toBe(403)
    const stopped = await guess()
    expect(stopped).toMatchObject({ status: 429, headers: { 'retry-after': String(PROOF_LOCK_MS / 1000) } })
    expect(stopped.body.detail).toContain('ask at the desk')
    const { code } = await shownAt('main')
    expect((await borrow('T11-1', { proof: code })).status).toBe(429)
    const other = { token: await desk.reader(4) }
    expect((await borrow('T11-1', { proof: code }, other)).status).toBe(201)
    await desk.later(PROOF_LOCK_MS)
    expect((await borrow('T12-1', { proof: (await shownAt('main')).code })).status).toBe(201)
  })

  test('many at once are as many counted guesses', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, guess))
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(MAX_WRONG_PROOFS)
  })

  test('begins anew after a right code', async () => {
    for (let n = 1; n < MAX_WRONG_PROOFS; n++) await guess()
    const { code } = await shownAt('main')
    await desk.post('/decisions', { act: 'checkout', item: 'T11-2', branch: 'main', proof: code }, asAnn)
    for (let n = 0; n < MAX_WRONG_PROOFS; n++) expect((await guess()).status).toBe(403)
  })
})
