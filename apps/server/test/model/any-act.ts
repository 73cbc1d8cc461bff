import fc from 'fast-check'
import type { Branch } from './library-model.ts'

export const PATRONS = 3
export const TITLES = 2
export const COPIES = 2

/** One act, by numbers: a patron, an item, a title; a hold by its place among all that were placed (modulo their number). */
export type Act =
  | {
      readonly act: 'checkout'
      readonly patron: number
      readonly item: number
      readonly branch: Branch
      readonly confirmed: boolean
    }
  | { readonly act: 'return'; readonly item: number; readonly branch: Branch; readonly daysBack: number }
  | { readonly act: 'renew'; readonly item: number }
  | { readonly act: 'hold'; readonly patron: number; readonly title: number; readonly pickup: Branch }
  | { readonly act: 'cancel'; readonly hold: number }
  | { readonly act: 'suspend'; readonly hold: number; readonly days: number | null }
  | { readonly act: 'pass'; readonly hold: number }
  | { readonly act: 'move'; readonly hold: number; readonly position: number }
  | { readonly act: 'pay'; readonly patron: number; readonly amountFen: number }
  | { readonly act: 'nightly' }
  | { readonly act: 'wait'; readonly hours: number }

const patron = fc.nat(PATRONS - 1)
const item = fc.nat(TITLES * COPIES - 1)
const title = fc.nat(TITLES - 1)
const branch = fc.constantFrom<Branch>('main', 'east')
const hold = fc.nat(11)
const act = <Name extends Act['act']>(name: Name) => fc.constant(name)

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: act('checkout'), patron, item, branch, confirmed: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ act: act('return'), item, branch, daysBack: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ act: act('return'), item, branch, daysBack: fc.integer({ min: -1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ act: act('renew'), item }) },
  { weight: 8, arbitrary: fc.record({ act: act('hold'), patron, title, pickup: branch }) },
  { weight: 2, arbitrary: fc.record({ act: act('cancel'), hold }) },
  { weight: 1, arbitrary: fc.record({ act: act('suspend'), hold, days: fc.option(fc.integer({ min: 1, max: 5 })) }) },
  { weight: 3, arbitrary: fc.record({ act: act('pass'), hold }) },
  { weight: 1, arbitrary: fc.record({ act: act('move'), hold, position: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ act: act('pay'), patron, amountFen: fc.constantFrom(5, 20) }) },
  { weight: 1, arbitrary: fc.record({ act: act('nightly') }) },
  { weight: 4, arbitrary: fc.record({ act: act('wait'), hours: fc.constantFrom(1, 12, 24, 72, 96) }) },
)
