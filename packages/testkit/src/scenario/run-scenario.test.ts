import { describe, expect, it } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { readScenario } from './read-scenario.ts'
import { runScenario } from './run-scenario.ts'

const LENT = { kind: 'lent', due: '2027-03-29' } as const
const REFUSED = { kind: 'refused', codes: ['LOAN_LIMIT', 'DEBT_LIMIT'] } as const
const LEND = 'checkout: { patron: ann, item: i1 }'
const FIRST_STEP = 6

function scenarioOf(...steps: string[]) {
  const head =
    'scenario: x\npatrons: { ann: , bob: }\ntitles: { t1: }\nitems: { i1: { title: t1 }, i2: { title: t1 } }\nsteps:\n'
  const read = readScenario('x.yaml', `${head}${steps.map((step) => `  - { ${step} }`).join('\n')}\n`)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.scenario
}

async function differences(fake: ReturnType<typeof fakeWorld>, ...steps: string[]) {
  const report = await runScenario(scenarioOf(...steps), fake.world)
  if (report.kind !== 'failed') return report.kind
  return report.steps.flatMap((step) =>
    step.differences.map(({ key, expected, got }) => `${key}: ${expected} | ${got}`),
  )
}

const at = 'at: 2027-03-01 10:00'

describe('A step', () => {
  it('must be permitted unless it expects a refusal', async () => {
    expect(await differences(fakeWorld([LENT]), `${at}, ${LEND}`)).toBe('passed')
    expect(await differences(fakeWorld([REFUSED]), `${at}, ${LEND}`)).toEqual(['denied: [] | [LOAN_LIMIT, DEBT_LIMIT]'])
  })

  it.each([
    ['exactly these codes in any order', REFUSED, '[DEBT_LIMIT, LOAN_LIMIT]', 'passed'],
    ['one code too few', REFUSED, '[LOAN_LIMIT]', ['denied: [LOAN_LIMIT] | [LOAN_LIMIT, DEBT_LIMIT]']],
    [
      'one code too many',
      { kind: 'refused', codes: ['LOAN_LIMIT'] } as const,
      '[LOAN_LIMIT, DEBT_LIMIT]',
      ['denied: [LOAN_LIMIT, DEBT_LIMIT] | [LOAN_LIMIT]'],
    ],
    ['no refusal at all', LENT, '[LOAN_LIMIT]', ['denied: [LOAN_LIMIT] | []']],
  ])('that expects a refusal meets %s', async (_, answer, denied, expected) => {
    expect(await differences(fakeWorld([answer]), `${at}, ${LEND}, expect: { denied: ${denied} }`)).toEqual(expected)
  })

  it('that is refused writes nothing but the record of the refusal', async () => {
    const fake = fakeWorld([{ ...REFUSED, writes: 1 }])
    expect(await differences(fake, `${at}, ${LEND}, expect: { denied: [LOAN_LIMIT, DEBT_LIMIT] }`)).toEqual([
      'written: events: 0, notices: 0 | events: 1, notices: 0',
    ])
  })

  it('is told with its line, its time, its act and the words of the decision', async () => {
    const report = await runScenario(scenarioOf(`${at}, ${LEND}`), fakeWorld([REFUSED]).world)
    expect(report).toMatchObject({
      kind: 'failed',
      steps: [
        { line: FIRST_STEP, at: '2027-03-01 10:00', act: 'checkout ann i1', explanation: ['five of five loans'] },
      ],
    })
  })

  it('after one that differs is played all the same', async () => {
    const fake = fakeWorld([REFUSED, REFUSED, LENT])
    expect(await differences(fake, `${at}, ${LEND}`, LEND, `${LEND}, expect: { due: 2027-03-29 }`)).toHaveLength(2)
  })

  it('moves the clock to its own time, in the zone of the file', async () => {
    const fake = fakeWorld([LENT])
    await differences(fake, `${at}, ${LEND}`, 'jobs: nightly', 'at: 2027-03-02 02:00, jobs: nightly')
    expect(fake.seen.map((one) => new Date(one.at).toISOString())).toEqual([
      '2027-03-01T02:00:00.000Z',
      '2027-03-01T02:00:00.000Z',
      '2027-03-01T18:00:00.000Z',
    ])
  })

  it('of a later version ends the file with "not yet"', async () => {
    const report = await runScenario(
      scenarioOf(`${at}, pay: { patron: ann, amount: 1.00, by: wechat }`),
      fakeWorld([]).world,
    )
    expect(report).toMatchObject({ kind: 'not-yet', problem: { line: FIRST_STEP, met: 'wechat' } })
  })
})

describe('A hold', () => {
  it('is named for later steps', async () => {
    const fake = fakeWorld([])
    const holds = [`${at}, hold: { patron: ann, title: t1 }, as: h1`, 'hold: { patron: bob, title: t1 }, as: h2']
    expect(await differences(fake, ...holds, 'show: { hold: h2 }, expect: { position: 2 }', 'cancelHold: h1')).toBe(
      'passed',
    )
    expect(fake.seen.map(({ did }) => did)).toEqual(['cancelHold #1'])
  })
})

describe('A return of several items', () => {
  it('has the charge of all and the rest of each', async () => {
    const step = `${at}, return: { items: [i1, i2] }`
    expect(await differences(fakeWorld([]), `${step}, expect: { charge: 0.60, overdueDays: 3 }`)).toBe('passed')
    expect(await differences(fakeWorld([]), `${step}, expect: { overdueDays: 6 }`)).toEqual(['overdueDays: 6 | 3'])
  })
})

describe('A lot', () => {
  const both = `${at}, together: [{ ${LEND} }, { ${LEND} }]`

  it('expects so many to be permitted, whichever they are', async () => {
    const one = `${both}, expect: { permitted: 1 }`
    expect(await differences(fakeWorld([REFUSED, LENT]), one)).toBe('passed')
    expect(await differences(fakeWorld([LENT, LENT]), one)).toEqual(['permitted: 1 | 2'])
  })

  it('without that expects each to be permitted', async () => {
    expect(await differences(fakeWorld([LENT, REFUSED]), both)).toEqual(['denied: [] | [LOAN_LIMIT, DEBT_LIMIT]'])
  })

  it('compares each act with its own expectation', async () => {
    const step = `${at}, together: [{ ${LEND}, expect: { due: 2027-03-29 } }, { ${LEND}, expect: { denied: [STALE] } }]`
    const stale = { kind: 'refused', codes: ['STALE'] } as const
    expect(await differences(fakeWorld([LENT, stale]), step)).toBe('passed')
    expect(await differences(fakeWorld([{ kind: 'lent', due: '2027-03-30' }, stale]), step)).toEqual([
      'due: 2027-03-29 | 2027-03-30',
    ])
  })
})

describe('A repeated step', () => {
  it('is compared each time', async () => {
    const fake = fakeWorld([LENT, LENT, { kind: 'lent', due: '2027-03-30' }])
    expect(await differences(fake, `${at}, ${LEND}, repeat: 3, expect: { due: 2027-03-29 }`)).toEqual([
      'due: 2027-03-29 | 2027-03-30',
    ])
  })

  it('may expect so many to be permitted', async () => {
    expect(await differences(fakeWorld([LENT, REFUSED]), `${at}, ${LEND}, repeat: 2, expect: { permitted: 1 }`)).toBe(
      'passed',
    )
  })

  it('has the notices of all its times', async () => {
    const fake = fakeWorld([], [{ to: 'ann', kind: 'hold-expired', offersRenewal: null }])
    const step = `${at}, jobs: nightly, repeat: 2, expect: { noticesExactly: [{ to: ann, kind: hold-expired }] }`
    expect(await differences(fake, step)).toBe('passed')
  })
})
