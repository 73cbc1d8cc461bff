import type { Language, PolicyScenarioView, ScenarioRunView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { FileReport } from './play-files.ts'
import type { RunRow, ScenarioRow } from './scenario-store.ts'

const BROKE_OFF: Readonly<Record<Language, string>> = {
  'zh-CN': '运行中断，请重试',
  en: 'the run broke off: try again',
}
const CRASHED: Readonly<Record<Language, string>> = { 'zh-CN': '因错误中止', en: 'stopped by an error' }

export function viewScenario(row: ScenarioRow, zone: Zone): PolicyScenarioView {
  const { name, title, text, changed_at, changed_by: changedBy, row_version: version } = row
  return { name, title, text, changedAt: formatInstant(changed_at, zone), changedBy, version }
}

export function viewScenarioRun(row: RunRow, { zone, language }: { zone: Zone; language: Language }): ScenarioRunView {
  return {
    id: row.id,
    draft: row.draft_version,
    policy: row.policy,
    status: row.state,
    startedAt: formatInstant(row.started_at, zone),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at, zone),
    files: row.files.length,
    played: row.finished_at === null ? row.played : row.files.length,
    passed: row.passed,
    failed: row.failed,
    reports: row.reports.map((report) => viewFile(report, language)),
    failure: row.failure === null ? null : BROKE_OFF[language],
  }
}

function viewFile(
  { file: name, title, outcome, problems, steps, crash }: FileReport,
  language: Language,
): ScenarioRunView['reports'][number] {
  const told = problems.map(({ line, text }) => ({ line, message: text }))
  return {
    ...{ name, title, outcome },
    problems: crash === null ? told : [...told, { line: 0, message: CRASHED[language] }],
    steps: steps.map(({ line, at, act, differences, explanation }) => ({
      ...{ line, at, act },
      differences: differences.map(({ key, expected, got }) => ({ key, expected, got })),
      explanation: [...explanation],
    })),
  }
}
