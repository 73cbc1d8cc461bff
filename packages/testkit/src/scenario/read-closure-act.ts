import { BASE, baseOf, type StepWide } from './read-act-base.ts'
import { readDays, readListOf } from './read-values.ts'
import type { CloseAfterwardsAct } from './step.ts'
import { needKeys, type Place, readFields } from './yaml-place.ts'

/** `closeAfterwards: { branch: main, dates: [2026-09-20..2026-09-21] }`. */
export function readCloseAfterwards(place: Place, step: StepWide): CloseAfterwardsAct | undefined {
  const fields = readFields(place, { dates: readListOf(readDays), ...BASE })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['branch', 'dates'])
  return { kind: 'closeAfterwards', ...baseOf(fields.got, step), dates: fields.got.dates ?? [] }
}
