import { localDate } from '@wenyuan/domain/kernel'
import { describe, expect, it } from 'vitest'
import { compareFields } from './compare-fields.ts'
import { compareNotices } from './compare-notices.ts'
import type { ExpectedValue, NoticePattern } from './step.ts'

const LINE = 7
const differs = (key: string, value: ExpectedValue, actual: Record<string, unknown>) =>
  compareFields([{ key, line: LINE, value }], actual).map(({ expected, got }) => `${expected} | ${got}`)

const same = (value: string | number | null): ExpectedValue => ({ kind: 'same', value })
const time = (text: string | null): ExpectedValue => ({ kind: 'time', text })
const blocks = (...list: { code: string; until?: ReturnType<typeof localDate> | null }[]): ExpectedValue => ({
  kind: 'blocks',
  blocks: list,
})

describe('An expectation', () => {
  it('compares only the keys that it names', () => {
    expect(differs('due', same('2027-03-29'), { due: '2027-03-29', renewals: 4 })).toEqual([])
    expect(compareFields([], { due: '2027-03-29' })).toEqual([])
  })

  it.each<[string, string, ExpectedValue, Record<string, unknown>, string[]]>([
    [
      'a due day is not met by an hour of it',
      'due',
      same('2027-03-29'),
      { due: '2027-03-29 12:00' },
      ['2027-03-29 | 2027-03-29 12:00'],
    ],
    ['a day is met by any minute of it', 'until', time('2027-03-29'), { until: '2027-03-29 21:00' }, []],
    [
      'a minute is met by that minute only',
      'until',
      time('2027-03-29 20:59'),
      { until: '2027-03-29 21:00' },
      ['2027-03-29 20:59 | 2027-03-29 21:00'],
    ],
    ['no end is met by no end', 'until', time(null), { until: null }, []],
    ['money is compared in fen', 'charge', { kind: 'money', fen: 30 }, { chargeFen: 30 }, []],
    ['one fen is a difference', 'balance', { kind: 'money', fen: -30 }, { balanceFen: -29 }, ['-0.30 | -0.29']],
    ['no position is null', 'position', same(null), { position: 1 }, ['null | 1']],
    ['what is not there is null', 'position', same(1), {}, ['1 | null']],
    [
      'findings are a subset',
      'findings',
      { kind: 'codes', codes: ['NOT_ON_LOAN'] },
      { findings: ['STALE', 'NOT_ON_LOAN'] },
      [],
    ],
    [
      'a missing finding',
      'findings',
      { kind: 'codes', codes: ['NOT_ON_LOAN'] },
      { findings: [] },
      ['[NOT_ON_LOAN] | []'],
    ],
    ['no hold is met by none', 'hold', { kind: 'hold', fields: null }, { hold: null }, []],
    [
      'no hold is not met by one',
      'hold',
      { kind: 'hold', fields: null },
      { hold: { of: 'bob' } },
      ['null | {"of":"bob"}'],
    ],
  ])('%s', (_, key, value, actual, expected) => {
    expect(differs(key, value, actual)).toEqual(expected)
  })

  it('names the part of a hold that differs', () => {
    const value: ExpectedValue = {
      kind: 'hold',
      fields: [
        { key: 'of', line: LINE, value: same('bob') },
        { key: 'status', line: LINE, value: same('ready') },
      ],
    }
    expect(compareFields([{ key: 'hold', line: 3, value }], { hold: { of: 'cat', status: 'ready' } })).toEqual([
      { line: LINE, key: 'hold.of', expected: 'bob', got: 'cat' },
    ])
    expect(differs('hold', value, { hold: null })).toEqual(['{ of: bob, status: ready } | null'])
  })

  it('compares blocks as a whole list, their end only where it is named', () => {
    const until = localDate('2027-04-01')
    const got = {
      blocks: [
        { code: 'PATRON_BLOCKED', until },
        { code: 'DEBT_LIMIT', until: null },
      ],
    }
    expect(differs('blocks', blocks({ code: 'DEBT_LIMIT' }, { code: 'PATRON_BLOCKED' }), got)).toEqual([])
    expect(
      differs('blocks', blocks({ code: 'DEBT_LIMIT', until: null }, { code: 'PATRON_BLOCKED', until }), got),
    ).toEqual([])
    expect(differs('blocks', blocks({ code: 'DEBT_LIMIT' }), got)).toHaveLength(1)
    expect(differs('blocks', blocks({ code: 'DEBT_LIMIT', until }, { code: 'PATRON_BLOCKED' }), got)).toHaveLength(1)
    expect(differs('blocks', blocks(), { blocks: [] })).toEqual([])
  })
})

describe('Expected notices', () => {
  const ready = { to: 'bob', kind: 'hold-ready', offersRenewal: null }
  const due = { to: 'ann', kind: 'due-soon', offersRenewal: true }
  const holds = (expected: { notices?: NoticePattern[]; noticesExactly?: NoticePattern[] }, got = [ready, due]) =>
    compareNotices({ notices: null, noticesExactly: null, ...expected }, got, LINE).length === 0

  it('are a subset, in any order', () => {
    expect(holds({ notices: [{ to: 'ann' }, { kind: 'hold-ready' }] })).toBe(true)
    expect(holds({ notices: [] })).toBe(true)
    expect(holds({ notices: [{ to: 'bob', kind: 'due-soon' }] })).toBe(false)
  })

  it('need one notice each', () => {
    expect(holds({ notices: [{ kind: 'hold-ready' }, { to: 'bob' }] })).toBe(false)
    expect(holds({ notices: [{}, { kind: 'hold-ready' }] })).toBe(true)
  })

  it('are the whole list where they are exact', () => {
    expect(holds({ noticesExactly: [{ to: 'ann' }] })).toBe(false)
    expect(holds({ noticesExactly: [{ to: 'ann' }, { to: 'bob' }] })).toBe(true)
    expect(holds({ noticesExactly: [] }, [])).toBe(true)
  })

  it('say whether a renewal is offered', () => {
    expect(
      holds({
        notices: [
          { to: 'ann', offersRenewal: true },
          { to: 'bob', offersRenewal: false },
        ],
      }),
    ).toBe(true)
    expect(holds({ notices: [{ to: 'ann', offersRenewal: false }] })).toBe(false)
  })
})
