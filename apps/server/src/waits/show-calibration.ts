import type { HoldCalibrationQuery, HoldCalibrationView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { forbidden, type ProblemAnswer } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { type CalibrationRow, calibrationByMonth } from './promises-store.ts'

type Shown = { readonly status: 200; readonly body: HoldCalibrationView } | ProblemAnswer

const DEFAULT_SPAN_DAYS = 365

/** Were the promises kept: of those made from one day to another, how many copies came in their interval. */
export async function showCalibration(network: Network, query: HoldCalibrationQuery, actor: Actor): Promise<Shown> {
  if (!isAllowed(actor, 'report.read', query.branch)) return forbidden('report.read')
  const today = network.zone.dateOf(network.clock.now())
  const to = (query.to as LocalDate | undefined) ?? today
  const from = (query.from as LocalDate | undefined) ?? addDays(to, -DEFAULT_SPAN_DAYS)
  const rows = await calibrationByMonth(network.db, {
    from,
    to,
    today,
    branch: query.branch ?? null,
    zone: network.zone,
  })
  const months = rows.filter(({ month }) => month !== null)
  const total = rows.find(({ month }) => month === null)
  return {
    status: 200,
    body: {
      level: 80,
      from,
      to,
      total: viewRow(total),
      open: total?.open ?? 0,
      ended: total?.ended ?? 0,
      months: months.map((row) => ({ month: row.month ?? '', ...viewRow(row) })),
    },
  }
}

function viewRow(row: CalibrationRow | undefined): HoldCalibrationView['total'] {
  if (row === undefined) return { promises: 0, held: 0, early: 0, late: 0, heldPercent: null, medianWidthDays: null }
  const { promises, held, early, late, median_width } = row
  const decided = held + early + late
  const heldPercent = decided === 0 ? null : Math.round((held / decided) * 1000) / 10
  return { promises, held, early, late, heldPercent, medianWidthDays: median_width }
}
