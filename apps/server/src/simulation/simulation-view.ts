import type {
  Language,
  SimulationGroupView,
  SimulationReportView,
  SimulationSideView,
  SimulationView,
} from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { SimGroup, SimMonth, SimSide } from '@wenyuan/domain/simulation'
import { findingTitle } from './finding-title.ts'
import type { LoanFileProblem } from './loan-file-problem.ts'
import { figureOf, sayChange, sayFigure } from './report-figures.ts'
import type { BothSides } from './simulate-sides.ts'
import type { SimulationHead, SimulationRow } from './simulation-store.ts'
import { FIGURES, LOAN_FILE_PROBLEM, SIMULATION_WORDS } from './simulation-words.ts'
import { headlineOf, tellReport } from './tell-report.ts'

export type ReportNames = {
  branch(code: string): string
  patronType(code: string): string
  itemType(code: string): string
}
export type ReportViewer = { readonly language: Language; readonly zone: Zone; readonly names: ReportNames }

type HeadView = Omit<SimulationView, 'report' | 'changes'>

export function viewSimulationHead(
  row: SimulationHead,
  { language, zone }: Pick<ReportViewer, 'language' | 'zone'>,
): HeadView {
  return {
    id: row.id,
    draft: row.draft_version,
    draftName: row.name,
    against: Number(row.against_version),
    source: row.source,
    file: row.file_name,
    from: row.from_on,
    to: row.to_on,
    status: row.state,
    startedBy: row.started_by,
    startedAt: formatInstant(row.started_at, zone),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at, zone),
    acts: row.acts,
    actsTotal: row.acts_total,
    failure: row.failure === null ? null : sayFailure(row.failure, language),
  }
}

export function viewSimulation(
  row: SimulationRow,
  changes: SimulationView['changes'],
  viewer: ReportViewer,
): SimulationView {
  return {
    ...viewSimulationHead(row, viewer),
    changes,
    report: row.report === null ? null : viewReport(row.report, viewer),
  }
}

function sayFailure(failure: string, language: Language): string {
  const words = LOAN_FILE_PROBLEM[language]
  if (!failure.startsWith('{')) return words.INTERNAL(0, '')
  const { code, row, met } = JSON.parse(failure) as LoanFileProblem
  return words[code](row, met)
}

export function viewReport(sides: BothSides, viewer: Pick<ReportViewer, 'language' | 'names'>): SimulationReportView {
  const { language, names } = viewer
  const { active, draft } = sides
  const words = SIMULATION_WORDS[language]
  return {
    active: viewSide(active, language),
    draft: viewSide(draft, language),
    byPatronType: pairs(active.byPatronType, draft.byPatronType, names.patronType),
    byItemType: pairs(active.byItemType, draft.byItemType, names.itemType),
    byBranch: pairs(active.byBranch, draft.byBranch, names.branch),
    differences: FIGURES.map((what) => {
      const [a, d] = [figureOf(active, what), figureOf(draft, what)]
      const said = { active: sayFigure(what, a, words), draft: sayFigure(what, d, words) }
      return { what, label: words.figures[what], ...said, change: sayChange(what, (d ?? 0) - (a ?? 0), words) }
    }),
    headline: headlineOf(sides, language),
    sentences: tellReport(sides, viewer),
    months: viewMonths(active, draft),
  }
}

function viewSide(side: SimSide, language: Language): SimulationSideView {
  const { charges, availability, refusals } = side
  return {
    checkouts: side.checkouts,
    renewals: side.renewals,
    holds: side.holds,
    returns: side.returns,
    refusals: refusals.map(({ act, code, count }) => ({ act, code, text: findingTitle(code, language), count })),
    late: side.late,
    charges: { count: charges.count, total: formatYuan(charges.totalFen) },
    holdWaitDays: side.holdWaitDays,
    availability,
  }
}

const EMPTY: SimGroup = {
  ...{ checkouts: 0, refused: 0, foundNone: 0, renewals: 0, lateLoans: 0, chargesFen: 0, holdWaitDays: null },
}

function pairs(
  active: Readonly<Record<string, SimGroup>>,
  draft: Readonly<Record<string, SimGroup>>,
  nameOf: (code: string) => string,
) {
  const codes = [...new Set([...Object.keys(active), ...Object.keys(draft)])].sort()
  const view = (code: string, { chargesFen, ...group }: SimGroup): SimulationGroupView => ({
    ...{ code, name: nameOf(code), ...group, charges: formatYuan(chargesFen) },
  })
  return codes.map((code) => ({
    active: view(code, active[code] ?? EMPTY),
    draft: view(code, draft[code] ?? EMPTY),
  }))
}

function viewMonths(active: SimSide, draft: SimSide): SimulationReportView['months'] {
  const months = [...new Set([...Object.keys(active.months), ...Object.keys(draft.months)])].sort()
  const none: SimMonth = { checkouts: 0, refused: 0, lateLoans: 0, chargesFen: 0, holdWaitDays: null }
  const view = ({ chargesFen, ...counts }: SimMonth) => ({ ...counts, charges: formatYuan(chargesFen) })
  return months.map((month) => ({
    month,
    active: view(active.months[month] ?? none),
    draft: view(draft.months[month] ?? none),
  }))
}
