import type { Done } from '@wenyuan/testkit'
import { type Deed, LIMITS } from './any-deed.ts'
import type { Digests, Seen } from './seen.ts'
import { PRICES_FEN } from './small-library.ts'

/** One deed, done. `tables`: before, after, and after it was sent again under its key, where they were looked at. */
export type Happening = {
  readonly deed: Deed
  readonly before: Seen
  readonly after: Seen
  readonly done: Done | null
  readonly tables: { readonly before: Digests; readonly after: Digests } | null
  readonly again: { readonly done: Done; readonly tables: Digests } | null
  readonly overridden: readonly string[]
  /** In force when it was done. */
  readonly loanLimit: number
}

/** What is broken, in words; empty: it holds. */
type Truth = (happening: Happening) => readonly string[]

/**
 * What is always true and can be seen from one deed to the next (circulation.md section 13, by its numbers there). The others
 * are looked for in the tables when all is done (findBroken in ../scenarios/play-scenario.ts), and 13 where servers are killed (../crash).
 */
export const TRUTHS: Readonly<Record<string, Truth>> = {
  '2. queue positions of a title are 1…n': ({ after }) =>
    [...after.positions]
      .map(([title, places]) => ({ title, places: places.toSorted((a, b) => (a ?? 0) - (b ?? 0)) }))
      .filter(({ places }) => places.some((place, n) => place !== n + 1))
      .map(({ title, places }) => `title ${title}: ${places.join(' ')}`),

  '3. no checkout goes beyond the limit in force, unless an override is on record': ({ deed, done, ...event }) => {
    if (deed.do !== 'checkout' || done?.kind !== 'permitted' || event.overridden.includes(LIMITS[0])) return []
    const loans = event.after.patrons.get(deed.card)?.loans ?? 0
    return loans > event.loanLimit ? [`${deed.card} has ${loans} of ${event.loanLimit}`] : []
  },

  '4. a balance is the sum of its lines, and lines never change': ({ before, after }) => {
    const sums = new Map<string, number>()
    for (const { card, amountFen } of after.lines.values()) sums.set(card, (sums.get(card) ?? 0) + amountFen)
    const wrong = [...after.patrons]
      .filter(([card, { balanceFen }]) => balanceFen !== (sums.get(card) ?? 0))
      .map(([card, { balanceFen }]) => `${card}: ${balanceFen}, lines ${sums.get(card) ?? 0}`)
    const changed = [...before.lines]
      .filter(([id, { text }]) => after.lines.get(id)?.text !== text)
      .map(([id, { text }]) => `line ${id} was ${text}, is ${after.lines.get(id)?.text}`)
    return [...wrong, ...changed]
  },

  '6. unpaid, a running charge never falls while time passes, and never passes its cap': ({ deed, before, after }) => [
    ...(deed.do === 'wait' ? loansThat(before, after, (was, is) => is.chargeFen < was.chargeFen) : []),
    ...[...after.loans]
      .filter(([barcode, { renewals, chargeFen }]) => renewals === 0 && chargeFen > (PRICES_FEN[barcode] ?? Infinity))
      .map(([barcode, { chargeFen }]) => `${barcode}: ${chargeFen} fen is more than its price`),
  ],

  '7. a renewal never makes a loan due earlier': ({ deed, before, after }) =>
    deed.do === 'renew' ? loansThat(before, after, (was, is) => is.due < was.due) : [],

  '8. a closed day never raises a charge nor shortens a loan': ({ deed, before, after }) => {
    if (deed.do !== 'close') return []
    const owing = [...after.patrons].filter(([card, { balanceFen }]) => {
      return balanceFen > (before.patrons.get(card)?.balanceFen ?? 0)
    })
    return [
      ...loansThat(before, after, (was, is) => is.due < was.due || is.chargeFen > was.chargeFen),
      ...owing.map(([card]) => `${card} owes more`),
    ]
  },

  '10. the same key gives the same answer, once': ({ done, again, tables }) => {
    if (again === null || tables === null) return []
    const [first, second] = [JSON.stringify(done), JSON.stringify(again.done)]
    return [...(first === second ? [] : [`${first}, then ${second}`]), ...changesIn(tables.after, again.tables)]
  },

  // A policy that could not be activated has been drafted by an act of its own.
  '12. a refused act writes nothing': ({ deed, done, tables }) =>
    done?.kind === 'refused' && tables !== null && !done.partly && deed.do !== 'policy'
      ? changesIn(tables.before, tables.after).map((table) => `${table} after ${done.codes}`)
      : [],
}

type LoanSeen = NonNullable<ReturnType<Seen['loans']['get']>>

/** Loans that were open before and still are. */
function loansThat(before: Seen, after: Seen, broken: (was: LoanSeen, is: LoanSeen) => boolean): string[] {
  return [...after.loans].flatMap(([barcode, is]) => {
    const was = before.loans.get(barcode)
    if (was === undefined || was.effectiveReturn !== null || is.effectiveReturn !== null || !broken(was, is)) return []
    return [`${barcode}: due ${was.due} → ${is.due}, ${was.chargeFen} → ${is.chargeFen} fen`]
  })
}

function changesIn(before: Digests, after: Digests): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name)
}

/** The truths that this deed has broken, with what shows it. */
export function brokenBy(happening: Happening): string[] {
  return Object.entries(TRUTHS).flatMap(([name, truth]) => truth(happening).map((shown) => `${name}: ${shown}`))
}
