import type { Language } from '@wenyuan/server/platform'
import { sayProblem } from './problem-words.ts'
import type { StepReport } from './run-scenario.ts'
import type { FileReport, ScenarioRun } from './run-scenario-files.ts'

type Words = { readonly expected: string; readonly got: string; readonly why: string; readonly crash: string }

const WORDS: Readonly<Record<Language, Words>> = {
  en: { expected: 'expected', got: 'got', why: 'why', crash: 'stopped by an error' },
  'zh-CN': { expected: '预期', got: '实际', why: '说明', crash: '因错误中止' },
}

/** Per file the steps that differ (expected | got | the decision's own explanation), then `N passed, N failed`. */
export function sayRun(run: ScenarioRun, language: Language): string {
  const files = run.files.filter(({ outcome }) => outcome !== 'passed').flatMap((file) => sayFile(file, language))
  // The last line is read by programs and is the same in every language.
  return [...files, `${run.passed} passed, ${run.failed} failed`].join('\n')
}

function sayFile(report: FileReport, language: Language): readonly string[] {
  const problems = report.problems.map((problem) => sayProblem(problem, language))
  const crash = report.crash === null ? [] : [`  ${WORDS[language].crash}: ${report.crash}`]
  const steps = report.steps.flatMap((step) => sayStep(report.file, step, WORDS[language]))
  const title = report.title === '' ? [] : [`${report.file}  ${report.title}`]
  return [...title, ...problems, ...steps, ...crash, '']
}

function sayStep(file: string, step: StepReport, words: Words): readonly string[] {
  const differences = step.differences.map(
    ({ line, key, expected, got }) => `    ${line}: ${key}: ${words.expected} ${expected} | ${words.got} ${got}`,
  )
  const why = step.explanation.map((line) => `    ${words.why}: ${line}`)
  return [`  ${file}:${step.line}  ${step.at}  ${step.act}`, ...differences, ...why]
}

/** The whole as JSON; each problem also in words. */
export function runAsJson(run: ScenarioRun, language: Language): string {
  const files = run.files.map((file) => ({
    ...file,
    problems: file.problems.map((problem) => ({ ...problem, text: sayProblem(problem, language) })),
  }))
  return JSON.stringify({ ...run, files }, null, 2)
}
