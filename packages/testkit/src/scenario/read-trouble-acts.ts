import { readKnown } from './names.ts'
import { BASE, barcodeOf, baseOf, ITEM_OR_BARCODE, type StepWide } from './read-act-base.ts'
import { readOneOf, readText } from './read-values.ts'
import type {
  ClaimReturnedAct,
  DecideDisputeAct,
  DisputeAct,
  ReplaceLostAct,
  ReportLostAct,
  ResolveClaimAct,
} from './step.ts'
import { needKeys, type Place, readFields } from './yaml-place.ts'

const OF_PATRON = { patron: readKnown('patron'), ...ITEM_OR_BARCODE, ...BASE }

export function readReportLost(place: Place, step: StepWide): ReportLostAct | undefined {
  const fields = readFields(place, OF_PATRON)
  if (fields === undefined) return undefined
  const { got } = fields
  return { kind: 'reportLost', ...baseOf(got, step), card: got.patron ?? null, barcode: barcodeOf(place, fields) }
}

export function readClaimReturned(place: Place, step: StepWide): ClaimReturnedAct | undefined {
  const fields = readFields(place, OF_PATRON)
  if (fields === undefined) return undefined
  const { got } = fields
  return { kind: 'claimReturned', ...baseOf(got, step), card: got.patron ?? null, barcode: barcodeOf(place, fields) }
}

export function readReplaceLost(place: Place, step: StepWide): ReplaceLostAct | undefined {
  const fields = readFields(place, { ...ITEM_OR_BARCODE, ...BASE })
  if (fields === undefined) return undefined
  return { kind: 'replaceLost', ...baseOf(fields.got, step), barcode: barcodeOf(place, fields) }
}

export function readResolveClaim(place: Place, step: StepWide): ResolveClaimAct | undefined {
  const fields = readFields(place, { ...ITEM_OR_BARCODE, outcome: readOneOf(['found', 'not-found']), ...BASE })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['outcome'])
  const { got } = fields
  const barcode = barcodeOf(place, fields)
  return { kind: 'resolveClaim', ...baseOf(got, step), barcode, outcome: got.outcome ?? 'found' }
}

const DISPUTE = { ...OF_PATRON, of: readOneOf(['charge', 'loan', 'credit']) }

export function readDispute(place: Place, step: StepWide): DisputeAct | undefined {
  const fields = readFields(place, DISPUTE)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron', 'of'])
  const { patron, of = 'loan', ...got } = fields.got
  const barcode = got.item ?? got.barcode ?? null
  return { kind: 'dispute', ...baseOf(got, step), card: patron ?? '', of, barcode }
}

/** Whom and what it names is what was disputed; left out: the last dispute that is open. */
export function readDecideDispute(place: Place, step: StepWide): DecideDisputeAct | undefined {
  const fields = readFields(place, {
    ...DISPUTE,
    outcome: readOneOf(Object.keys(OUTCOMES) as SaidOutcome[]),
    note: readText,
  })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['outcome'])
  const { patron, of, outcome, note, ...got } = fields.got
  return {
    kind: 'decideDispute',
    ...baseOf(got, step),
    card: patron ?? null,
    of: of ?? null,
    barcode: got.item ?? got.barcode ?? null,
    outcome: OUTCOMES[outcome ?? 'rejected'],
    note: note ?? null,
  }
}

/** What librarians write for the two outcomes. */
const OUTCOMES = {
  upheld: 'upheld',
  accepted: 'upheld',
  granted: 'upheld',
  approved: 'upheld',
  corrected: 'upheld',
  rejected: 'rejected',
  denied: 'rejected',
  dismissed: 'rejected',
} as const
type SaidOutcome = keyof typeof OUTCOMES
