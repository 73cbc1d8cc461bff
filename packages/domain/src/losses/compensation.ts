import type { Fen } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

export type CompensationFacts = {
  /** Null where neither the item nor its title has a price. */
  readonly priceFen: Fen | null
  /** The year of publication; null: unknown, and no age factor counts. */
  readonly publishedIn: number | null
  /** The year of the loss. */
  readonly lostIn: number
  /** Copies of the title that the network still holds, without this one. */
  readonly copiesLeft: number
}

export type CompensationPolicy = Pick<PolicyValues, 'lostCharge' | 'defaultPrice'>

/** One step of a compensation's explanation. Factors are in basis points. */
export type CompensationStep =
  | { readonly code: 'PRICE'; readonly priceFen: Fen; readonly of: 'item' | 'default' }
  | { readonly code: 'PRICE_UNKNOWN' }
  | { readonly code: 'FACTOR'; readonly basisPoints: number }
  | { readonly code: 'AGE_FACTOR'; readonly years: number; readonly basisPoints: number }
  | { readonly code: 'SCARCITY_FACTOR'; readonly copies: number; readonly basisPoints: number }
  | { readonly code: 'COMPENSATION'; readonly amountFen: Fen }

export type Compensation = {
  readonly amountFen: Fen
  /** Charged apart: it stays when the compensation is given back. */
  readonly handlingFen: Fen
  readonly steps: readonly CompensationStep[]
}

const WHOLE = 10_000

/**
 * What a lost item costs (docs/rules/lost.md): price × factor × age factor × scarcity factor, half a fen rounded up once at
 * the end, and the handling as an amount of its own.
 */
export function computeCompensation(facts: CompensationFacts, policy: CompensationPolicy): Compensation {
  const { lostCharge, defaultPrice } = policy
  const { handlingFen } = lostCharge
  const priceFen = facts.priceFen ?? defaultPrice
  if (priceFen === null) return { amountFen: 0, handlingFen, steps: [{ code: 'PRICE_UNKNOWN' }] }
  const steps: CompensationStep[] = [{ code: 'PRICE', priceFen, of: facts.priceFen === null ? 'default' : 'item' }]
  const factors: number[] = [lostCharge.factorBasisPoints]
  if (lostCharge.factorBasisPoints !== WHOLE) steps.push({ code: 'FACTOR', basisPoints: lostCharge.factorBasisPoints })
  const age = ageFactor(facts, lostCharge.ageFactors)
  if (age !== null) {
    factors.push(age.basisPoints)
    steps.push({ code: 'AGE_FACTOR', ...age })
  }
  const scarcity = scarcityFactor(facts.copiesLeft, lostCharge.scarcityFactors)
  if (scarcity !== null) {
    factors.push(scarcity)
    steps.push({ code: 'SCARCITY_FACTOR', copies: facts.copiesLeft, basisPoints: scarcity })
  }
  const amountFen = multiply(priceFen, factors)
  steps.push({ code: 'COMPENSATION', amountFen })
  return { amountFen, handlingFen, steps }
}

/** From so many whole years since publication on; the highest threshold reached counts. */
function ageFactor(
  { publishedIn, lostIn }: CompensationFacts,
  ageFactors: CompensationPolicy['lostCharge']['ageFactors'],
): { years: number; basisPoints: number } | null {
  if (publishedIn === null) return null
  const years = Math.max(0, lostIn - publishedIn)
  const reached = ageFactors.filter((step) => years >= step.years)
  const last = reached.reduce<(typeof reached)[number] | null>(
    (best, step) => (best === null || step.years > best.years ? step : best),
    null,
  )
  return last === null ? null : { years, basisPoints: last.basisPoints }
}

/** While so many copies at most are left; the smallest threshold that covers them counts. */
function scarcityFactor(
  copiesLeft: number,
  scarcityFactors: CompensationPolicy['lostCharge']['scarcityFactors'],
): number | null {
  const covering = scarcityFactors.filter((step) => copiesLeft <= step.copies)
  const tightest = covering.reduce<(typeof covering)[number] | null>(
    (best, step) => (best === null || step.copies < best.copies ? step : best),
    null,
  )
  return tightest?.basisPoints ?? null
}

/** Whole numbers throughout: the product of a price and three factors is beyond what a double holds exactly. */
function multiply(priceFen: Fen, basisPoints: readonly number[]): Fen {
  let product = BigInt(priceFen)
  let divisor = 1n
  for (const factor of basisPoints) {
    product *= BigInt(factor)
    divisor *= BigInt(WHOLE)
  }
  return Number((2n * product + divisor) / (2n * divisor))
}
