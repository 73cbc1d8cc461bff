import { describe, expect, it } from 'vitest'
import type { Expects } from './problem.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'

const FILE = 'loans.yaml'
/** Every row below changes one line of this, so that the line told can be told exactly. */
const BASE = `scenario: 借书                                   # line 1
timezone: Asia/Shanghai
network: { policyBranch: act, nationalHolidays: no }
branches:
  main:
    hours: { mon: closed, tue-fri: ["08:30-12:00", "13:30-17:30"], sat-sun: "09:00-17:00" }
    closed: [2026-10-01..2026-10-07, 12-31]
    open: [2026-10-10, { on: 2026-10-04, hours: "09:00-12:00" }]
  east: {}
periods:
  exams: [2027-01-04..2027-01-17]
policy:
  - { loanPeriod: 30d, loanLimit: 5 }
  - { when: { period: exams, branch: main }, loanPeriod: 45d }
patrons:
  ann: { type: student, branch: main, born: 2001-02-03, expires: 2027-06-30 }
  bob: { type: teacher, balance: 0.00, credit: 100 }
titles:
  t1: { title: 红楼梦, isbn: 9787020002207, year: 2008 }
items:
  i1: { title: t1, type: book, branch: main, price: 59.70 }
staff:
  desk: { permissions: [loan.create, return.backdate] }
steps:
  - at: 2026-09-01 10:00
    checkout: { patron: ann, item: i1, by: desk }
    expect: { due: 2026-10-08 }
  - at: 2026-09-30 09:00
    renew: { patron: ann, item: i1 }
    expect: { denied: [RENEWAL_TOO_SOON] }
  - hold: { patron: bob, title: t1, pickup: main }
    as: h1
    expect: { position: 1 }
  - return: { item: i1, branch: main, effective: 2026-09-29 }
    expect: { charge: 0.30, to: hold-shelf, hold: { of: bob, status: ready, until: 2026-10-15 } }
  - show: { hold: h1 }
    expect: { status: ready, position: null }
  - together:
      - checkout: { patron: ann, item: i1 }
      - cancelHold: h1
    expect: { permitted: 1 }
  - pay: { patron: ann, amount: 0.30, by: cash }
`

function read(line: number, text: string) {
  const lines = BASE.split('\n')
  lines[line - 1] = text
  return readScenario(FILE, lines.join('\n'))
}

function scenarioOf(text: string): Scenario {
  const result = readScenario(FILE, text)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

/** [what is wrong, its line, the line with the slip, what would be right] */
const SLIPS: readonly [string, number, string, Expects['what']][] = [
  ['an unknown key of the file', 2, 'time zone: Asia/Shanghai', 'key'],
  ['a time zone that does not exist', 2, 'timezone: Asia/Beijing', 'zone'],
  ['an unknown network setting', 3, 'network: { policy: act }', 'key'],
  ['a word that a setting does not have', 3, 'network: { policyBranch: loan }', 'one-of'],
  ['a flag that is neither yes nor no', 3, 'network: { nationalHolidays: maybe }', 'flag'],
  ['an unknown key of a branch', 9, '  east: { opens: [2026-10-10] }', 'key'],
  ['hours for a day that no week has', 6, '    hours: { mon: closed, tus-fri: "08:30-12:00" }', 'said'],
  ['hours that end before they begin', 6, '    hours: { daily: "17:00-09:00" }', 'said'],
  ['a closure on a day that does not exist', 7, '    closed: [2026-02-30]', 'said'],
  ['an opening that ends before it begins', 8, '    open: [2026-10-10..2026-10-09]', 'said'],
  ['a period on a day that does not exist', 11, '  exams: [2027-02-29..2027-03-02, 2027-05-01]', 'days'],
  ['overlapping ranges of one period', 11, '  exams: [2027-01-04..2027-01-17, 2027-01-17]', 'said'],
  ['an unknown policy parameter', 13, '  - { loanPeriods: 30d }', 'said'],
  ['an impossible policy value', 13, '  - { loanLimit: many }', 'said'],
  ['a policy line that is not a map', 13, '  - loanLimit', 'map'],
  ['a policy line that holds itself', 13, '  - &line { loanPeriod: *line }', 'said'],
  ['a policy for an unknown period', 14, '  - { when: { period: exam }, loanPeriod: 45d }', 'said'],
  ['a policy for an unknown branch', 14, '  - { when: { branch: west }, loanPeriod: 45d }', 'known'],
  ['a pickup at an unknown branch', 14, '  - { holdPickup: [west] }', 'known'],
  ['an unknown key of a patron', 16, '  ann: { kind: student }', 'key'],
  ['a birthday that does not exist', 16, '  ann: { born: 2026-02-30 }', 'day'],
  ['a patron of an unknown branch', 16, '  ann: { branch: west }', 'known'],
  ['the card of another patron', 17, '  bob: { card: ann }', 'new-name'],
  ['a balance with three decimals', 17, '  bob: { balance: 0.005 }', 'money'],
  ['a year that is not a number', 19, '  t1: { title: 红楼梦, year: later }', 'number'],
  ['an unknown key of a title', 19, '  t1: { name: 红楼梦 }', 'key'],
  ['an item of an unknown title', 21, '  i1: { title: t2 }', 'known'],
  ['an item without a title', 21, '  i1: { type: book }', 'needed'],
  ['an unknown permission', 23, '  desk: { permissions: [loan.make] }', 'one-of'],
  ['a moment on a day that does not exist', 25, '  - at: 2026-02-30 10:00', 'moment'],
  ['a moment without its time', 25, '  - at: 2026-09-01', 'moment'],
  ['a checkout for an unknown patron', 26, '    checkout: { patron: eve, item: i1 }', 'known'],
  ['a checkout of an unknown item', 26, '    checkout: { patron: ann, item: i2 }', 'known'],
  ['a checkout of two items at once', 26, '    checkout: { patron: ann, item: i1, barcode: i1 }', 'one-of-keys'],
  ['a checkout of nothing', 26, '    checkout: { patron: ann }', 'one-of-keys'],
  ['a checkout at an unknown branch', 26, '    checkout: { patron: ann, item: i1, branch: west }', 'known'],
  ['a checkout by unknown staff', 26, '    checkout: { patron: ann, item: i1, by: head }', 'known'],
  ['an unknown key of an act', 26, '    checkout: { patron: ann, item: i1, until: 2026-10-01 }', 'key'],
  ['an override of an unknown code', 26, '    checkout: { patron: ann, item: i1, override: [LOAN_LIMITS] }', 'one-of'],
  ['an unknown act', 26, '    lend: { patron: ann, item: i1 }', 'key'],
  ['an expectation that the act does not have', 27, '    expect: { position: 1 }', 'key'],
  ['an expected day that does not exist', 27, '    expect: { due: 2026-09-31 }', 'day-or-moment'],
  ['time going back', 28, '  - at: 2026-09-01 09:59', 'not-before'],
  ['a refusal by an unknown code', 30, '    expect: { denied: [RENEWAL_SOON] }', 'one-of'],
  ['a refusal by something that is no code', 30, '    expect: { denied: [too soon] }', 'code'],
  ['a hold on an unknown title', 31, '  - hold: { patron: bob, title: t2 }', 'known'],
  ['a hold for an unknown pickup branch', 31, '  - hold: { patron: bob, title: t1, pickup: west }', 'known'],
  ['a position that is not a number', 33, '    expect: { position: first }', 'number'],
  ['a return on a day that does not exist', 34, '  - return: { item: i1, effective: 2026-09-31 }', 'day-or-moment'],
  ['a return to an unknown branch', 35, '    expect: { to: transit:west }', 'known'],
  ['a return to no place', 35, '    expect: { to: cellar }', 'destination'],
  ['a hold of an unknown patron', 35, '    expect: { hold: { of: eve } }', 'known'],
  ['a hold that was not placed before', 36, '  - show: { hold: h2 }', 'known'],
  ['a view of something that has none', 36, '  - show: { hold: h1, in: app }', 'only-with'],
  ['a status that no hold has', 37, '    expect: { status: readdy }', 'one-of'],
  ['a clock inside together', 40, '      - { at: 2026-10-01 10:00, cancelHold: h1 }', 'only-with'],
  ['an unknown key of a lot', 41, '    expect: { allowed: 1 }', 'key'],
  ['a payment of nothing', 42, '  - pay: { patron: ann, amount: 0.00, by: cash }', 'amount'],
  ['an unknown way to pay', 42, '  - pay: { patron: ann, amount: 0.30, by: gold }', 'one-of'],
  ['a payment without its amount', 42, '  - pay: { patron: ann }', 'needed'],
  ['two acts in one step', 42, '  - { pay: { patron: ann, amount: 0.30 }, jobs: nightly }', 'one-act'],
  ['a step without an act', 42, '  - at: 2026-10-20 10:00', 'one-act'],
  ['a job that there is not', 42, '  - jobs: hourly', 'one-of'],
  ['a repeat of nothing', 42, '  - { jobs: nightly, repeat: 0 }', 'number'],
  ['a name for something that is no hold', 42, '  - { jobs: nightly, as: h2 }', 'only-with'],
  ['a name that another hold has', 42, '  - { hold: { patron: ann, title: t1 }, as: h1 }', 'new-name'],
  ['a notice of an unknown kind', 42, '  - { jobs: nightly, expect: { notices: [{ kind: gone }] } }', 'one-of'],
  ['a new policy with an unknown parameter', 42, '  - activatePolicy: [{ loanLimits: 2 }]', 'said'],
  ['a list where a map stands', 42, '  - [jobs, nightly]', 'map'],
  ['a map where a list stands', 42, '  - { jobs: nightly, expect: { notices: { to: ann } } }', 'list'],
  ['a key written twice', 42, '  - { jobs: nightly, jobs: nightly }', 'said'],
  ['what is not YAML', 42, '\t- jobs: nightly', 'said'],
]

describe('A scenario file', () => {
  it('is read whole when nothing is wrong with it', () => {
    const scenario = scenarioOf(BASE)
    expect(scenario.steps).toHaveLength(7)
    expect(scenario.policy.yamlLines).toEqual([13, 14])
    expect(scenario.items[0]).toMatchObject({ barcode: 'i1', priceFen: 5970 })
    expect(scenario.titles[0]?.isbn).toBe('9787020002207')
  })

  it('reads groups with their members, and who acts for whom', () => {
    const text = `scenario: 集体与监护
patrons:
  ann: { card: R1 }
  bob: {}
  class3: { type: group, responsible: bob, members: [ann] }
relations: [{ guardian: bob, of: ann, until: 2027-01-01 }, { proxy: ann, of: bob }]
titles:
  t1: { title: 围城 }
items:
  i1: { title: t1 }
steps:
  - at: 2026-09-01 10:00
    checkout: { patron: class3, item: i1, member: ann, by: bob }
`
    const scenario = scenarioOf(text)
    expect(scenario.patrons[2]).toMatchObject({ responsible: 'bob', members: ['R1'] })
    expect(scenario.relations).toEqual([
      { kind: 'guardian', by: 'bob', of: 'R1', untilOn: '2027-01-01' },
      { kind: 'proxy', by: 'R1', of: 'bob', untilOn: null },
    ])
    expect(scenario.steps[0]?.does).toMatchObject({ act: { member: 'R1', by: { kind: 'patron', card: 'bob' } } })
  })

  it.each(SLIPS)('with %s is refused at line %i', (_, line, text, what) => {
    const result = read(line, text)
    const problems = result.kind === 'refused' ? result.problems : []
    expect(problems).toContainEqual(
      expect.objectContaining({ file: FILE, line, expects: expect.objectContaining({ what }) }),
    )
  })

  it('with several slips is told all of them, in the order of their lines', () => {
    const text = BASE.replace('sat-sun', 'sat-xun')
      .replace('isbn:', 'isbm:')
      .replace('patron: bob, title: t1', 'patron: eve, title: t9')
    const result = readScenario(FILE, text)
    expect(result.kind === 'refused' && result.problems.map((problem) => problem.line)).toEqual([6, 19, 31, 31])
  })

  it('needs a title and steps, and a time in its first step', () => {
    const lines = (text: string) => {
      const result = readScenario(FILE, text)
      return result.kind === 'refused' ? result.problems.map(({ line, expects }) => [line, expects.what]) : []
    }
    expect(lines('timezone: Asia/Shanghai\n')).toEqual([
      [1, 'needed'],
      [1, 'needed'],
    ])
    expect(lines('')).toEqual([[1, 'map']])
    expect(lines('scenario: x\nsteps:\n  - jobs: nightly\n  - jobs: nightly\n')).toEqual([[3, 'first-moment']])
  })
})

describe('What a file leaves out', () => {
  const scenario = scenarioOf(`scenario: x
patrons: { ann: }
titles: { t1: }
items: { i1: { title: t1 } }
steps:
  - { at: 2026-09-01 10:00, checkout: { patron: ann, item: i1 } }
`)

  it('is one branch main, open as every branch that says nothing', () => {
    expect(scenario.branches).toEqual([{ code: 'main', calendar: {} }])
  })

  it('is a policy of defaults, a student of that branch, a book on its shelf', () => {
    expect(scenario.policy.lines).toEqual([{}])
    expect(scenario.patrons[0]).toMatchObject({ card: 'ann', type: 'student', branch: 'main', expiresOn: null })
    expect(scenario.items[0]).toMatchObject({ type: 'book', branch: 'main', status: 'available', priceFen: null })
  })

  it('is a member of staff with every permission, at the place of the item', () => {
    expect(scenario.steps[0]?.does).toMatchObject({ act: { by: { kind: 'everyone' }, branch: null, override: [] } })
  })
})
