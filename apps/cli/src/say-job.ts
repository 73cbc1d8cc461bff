import type { JobRunView } from '@wenyuan/contract'
import type { Words } from './command.ts'

const STATES: Readonly<Record<JobRunView['state'], Words>> = {
  waiting: { 'zh-CN': '等待', en: 'waiting' },
  running: { 'zh-CN': '进行中', en: 'running' },
  done: { 'zh-CN': '完成', en: 'done' },
  failed: { 'zh-CN': '失败', en: 'failed' },
}

/** One line. */
export function sayJobRun(run: JobRunView): Words {
  const count = run.steps.reduce((sum, step) => sum + (step.count ?? 0), 0)
  const when = run.startedAt ?? run.askedAt
  const took = run.tookMs === null ? '' : ` ${(run.tookMs / 1000).toFixed(1)} s`
  const asOf = run.at === null ? '' : ` @ ${run.at}`
  return {
    'zh-CN': `${run.id}  ${when}  ${STATES[run.state]['zh-CN']}${took}  处理 ${count} 项  ${run.askedBy}${asOf}`,
    en: `${run.id}  ${when}  ${STATES[run.state].en}${took}  ${count} changed  ${run.askedBy}${asOf}`,
  }
}

/** A line for each step. */
export function sayJobSteps({ steps }: JobRunView): Words[] {
  const width = Math.max(...steps.map(({ step }) => step.length))
  return steps.map(({ step, state, count, problem }) => {
    const tail = problem === null ? (count ?? '') : problem
    const head = `  ${step.padEnd(width)}`
    return {
      'zh-CN': `${head}  ${STATES[state]['zh-CN']}  ${tail}`.trimEnd(),
      en: `${head}  ${STATES[state].en}  ${tail}`.trimEnd(),
    }
  })
}
