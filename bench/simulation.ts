/**
 * How long does a simulation of a million acts take, both policies together? (docs/operations/simulation.md)
 *
 *   npm run bench:simulation -- [--acts 1000000]
 *
 * The floor is the record itself walked once with nothing decided; the limit is 60 s for a million acts.
 */
import { parseArgs } from 'node:util'
import { calendarOf, readCalendar } from '@wenyuan/domain/calendar'
import { addDays, localDate, zoneOf } from '@wenyuan/domain/kernel'
import { policyResolver, readPolicy, type WrittenLine } from '@wenyuan/domain/policy'
import { type SimAct, type SimRecord, type SimRules, simulate } from '@wenyuan/domain/simulation'

const LIMIT_MS_PER_MILLION = 60_000
const { values } = parseArgs({ options: { acts: { type: 'string', default: '1000000' } } })
const wanted = Number(values.acts)
const zone = zoneOf('Asia/Shanghai')
const FROM = localDate('2020-09-01')
const DAYS = 150
const HOURS = { open: 8, minutes: 780 }

/** The same numbers in every run (Park and Miller's minimal standard). */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function makeRecord(acts: number): SimRecord {
  const draw = drawer(7)
  const upTo = (count: number) => Math.floor(draw() * count)
  const patrons = Array.from({ length: Math.max(10, acts / 40) }, (_, n) => ({
    ...{ type: n % 10 === 0 ? 'teacher' : 'student', branch: 'main' },
    ...{ expiresOn: localDate('2030-06-30'), bornOn: null, creditLevel: null },
  }))
  const titles = Math.max(10, Math.floor(acts / 20))
  const items = Array.from({ length: titles * 2 }, (_, n) => ({
    ...{ title: n % titles, type: n % 9 === 0 ? 'short' : 'book', branch: n % 4 === 0 ? 'east' : 'main' },
    ...{ priceFen: 4500, acquiredOn: null, classNumber: n % 3 === 0 ? 'I247.5' : 'TP312' },
  }))
  const made: SimAct[] = []
  for (let loan = 0; made.length < acts; loan++) {
    const lent = upTo(DAYS * HOURS.minutes)
    const at = (minutes: number) =>
      zone.toInstant(addDays(FROM, Math.floor(minutes / HOURS.minutes)), HOURS.open * 60 + (minutes % HOURS.minutes))
    const kept = (1 + upTo(40)) * HOURS.minutes
    const [patron, item] = [upTo(patrons.length), upTo(items.length)]
    made.push({ kind: 'borrow', at: at(lent), patron, item, branch: 'main', loan, override: [], keeping: null })
    if (draw() < 0.25) made.push({ kind: 'renew', at: at(lent + kept * 0.8), loan, override: [] })
    if (draw() < 0.05)
      made.push({
        kind: 'hold',
        at: at(lent),
        patron: upTo(patrons.length),
        title: item % titles,
        pickup: 'main',
        hold: loan,
        override: [],
      })
    made.push({ kind: 'return', at: at(lent + kept), loan })
    if (draw() < 0.02) made.push({ kind: 'pay', at: at(lent + kept + 5), patron })
  }
  made.sort((a, b) => a.at - b.at)
  const until = zone.toInstant(addDays(FROM, DAYS + 60), 0)
  return { patrons, items, titles, out: [], acts: made, from: zone.toInstant(FROM, 0), until }
}

function rulesOf(lines: readonly WrittenLine[]): SimRules {
  const read = readPolicy(lines)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  const none = { daysOff: new Set<never>(), makeUpWorkdays: new Set<never>() }
  const written = readCalendar(
    { hours: { mon: 'closed' }, closed: ['2020-10-01..2020-10-08'] },
    { announced: none, networkFollows: false },
  )
  if (written.kind === 'refused') throw new Error(JSON.stringify(written.problems))
  const calendar = calendarOf(written.calendar)
  return { resolve: policyResolver(read.policy), policyBranch: 'act', calendarOf: () => calendar, amnesty: [], zone }
}

const ACTIVE = [
  { loanLimit: 5, loanPeriod: '30d' },
  { when: { patronType: 'teacher' }, loanLimit: 10 },
  { when: { itemType: 'short' }, loanPeriod: '7d' },
  { when: { class: 'TP' }, renewalLimit: 1 },
]
const DRAFT = [...ACTIVE, { when: { patronType: 'student' }, loanLimit: 3, loanPeriod: '21d' }]

const record = makeRecord(wanted)
const floorBegan = performance.now()
let walked = 0
for (const { at } of record.acts) walked += at % 2
const floorMs = performance.now() - floorBegan

const began = performance.now()
const active = simulate(record, rulesOf(ACTIVE))
const draft = simulate(record, rulesOf(DRAFT))
const tookMs = performance.now() - began
const limitMs = (LIMIT_MS_PER_MILLION * record.acts.length) / 1_000_000
console.log(
  `${record.acts.length} acts, ${record.patrons.length} patrons, ${record.items.length} items (walk ${walked})`,
)
console.log(`floor (walking the record) ${floorMs.toFixed(1)} ms`)
console.log(
  `both policies ${(tookMs / 1000).toFixed(2)} s, ${((tookMs * 1000) / (2 * record.acts.length)).toFixed(1)} µs an act and side; limit ${(limitMs / 1000).toFixed(0)} s`,
)
for (const [name, side] of [
  ['active', active],
  ['draft', draft],
] as const) {
  const { byPatronType: _, byItemType: __, byBranch: ___, months: ____, refusals, ...rest } = side
  console.log(name, JSON.stringify({ ...rest, refusals: refusals.slice(0, 5) }))
}
process.exitCode = tookMs > limitMs ? 1 : 0
