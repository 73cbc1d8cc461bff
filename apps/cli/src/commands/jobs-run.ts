import { setTimeout } from 'node:timers/promises'
import type { Client } from '@wenyuan/api-client'
import { type JobRunView, nightlySteps } from '@wenyuan/contract'
import { formatInstant, parseLocalDate, zoneOf } from '@wenyuan/domain/kernel'
import { closestTo } from '../closest-to.ts'
import { type Command, EXIT, type Io } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { sayJobRun, sayJobSteps } from '../say-job.ts'

const ASK_AGAIN_MS = 400
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/
type Step = (typeof nightlySteps)[number]

export const jobsRun: Command = {
  name: 'jobs run',
  summary: { 'zh-CN': '立即运行夜间任务', en: 'do the nightly work now' },
  usage: {
    'zh-CN': `用法：wenyuan jobs run nightly [--at 2026-12-01T02:00] [--step 步骤]... [--json]

请正在运行的服务立即办理夜间任务并等到结束。每一步都可以重复：已办过的不会再办。需要权限 setting.write。
  --at    办理到这一时刻为止应办的事（本馆时区），不写则为现在
  --step  只办这一步，可写多次：${nightlySteps.join(' ')}
  --json  以 JSON 输出
退出码：0 完成；1 有步骤失败；2 参数有误、没有权限或无法连接`,
    en: `Usage: wenyuan jobs run nightly [--at 2026-12-01T02:00] [--step STEP]... [--json]

Has the running server do the nightly work and waits for its end. Every step is safe to repeat. Needs setting.write.
  --at    does what is due at this time (of the library's zone); now, unless said
  --step  only this step; may stand several times: ${nightlySteps.join(' ')}
  --json  the run as JSON
Exit code: 0 done, 1 a step failed, 2 wrong argument, no permission or no server`,
  },
  async run(args, io) {
    const options = { at: 'text', step: 'list', json: 'flag' } as const
    const read = readArgs(args, { usage: jobsRun.usage, options, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    if (read.operands[0] !== 'nightly') {
      io.err(say(io.language, { 'zh-CN': '可运行的任务：nightly', en: 'jobs that can be run: nightly' }))
      return EXIT.refused
    }
    const steps = readSteps(read.options['step'], io)
    if (steps === null) return EXIT.refused
    const client = openClient(io)
    const at = await readAt(client, read.options['at'], io)
    if (at === null) return EXIT.refused
    const body = { job: 'nightly' as const, ...(at === '' ? {} : { at }), ...(steps.length === 0 ? {} : { steps }) }
    const started = await client.call('startJobRun', { body })
    if (!started.ok) {
      io.err(sayProblem(started.problem, io))
      return EXIT.refused
    }
    const ended = await follow(client, started.body, io)
    if (ended === null) return io.interrupted.aborted ? EXIT.interrupted : EXIT.refused
    if (read.options['json'] === true) io.out(JSON.stringify(ended, null, 2))
    else for (const words of [sayJobRun(ended), ...sayJobSteps(ended)]) io.out(say(io.language, words))
    return ended.state === 'done' ? EXIT.ok : EXIT.failed
  },
}

/** Null: told what is wrong with it. */
function readSteps(written: unknown, io: Io): Step[] | null {
  const names: readonly string[] = Array.isArray(written) ? written : []
  const steps = names.map((name) => nightlySteps.find((step) => step === name) ?? null)
  const unknown = names.find((_, n) => steps[n] === null)
  if (unknown === undefined) return steps.filter((step) => step !== null)
  const right = closestTo(unknown, nightlySteps) ?? nightlySteps.join(' | ')
  io.err(say(io.language, { 'zh-CN': `没有步骤 ${unknown}，应为 ${right}`, en: `no step ${unknown}: ${right}` }))
  return null
}

/** A wall time of the library, or an instant as it is; '' for none. Null: told what is wrong with it. */
async function readAt(client: Client, written: unknown, io: Io): Promise<string | null> {
  if (typeof written !== 'string') return ''
  const [, day, hours, minutes] = LOCAL.exec(written) ?? []
  if (day === undefined) return written
  const on = parseLocalDate(day)
  const settings = await client.call('getSettings', {})
  if (!settings.ok) {
    io.err(sayProblem(settings.problem, io))
    return null
  }
  if (on === null) {
    io.err(say(io.language, { 'zh-CN': `--at ${written}：没有这一天`, en: `--at ${written}: there is no such day` }))
    return null
  }
  const zone = zoneOf(settings.body.timezone)
  return formatInstant(zone.toInstant(on, Number(hours) * 60 + Number(minutes)), zone)
}

/** Asks until the run has ended. Null: no longer; it goes on without anyone looking. */
async function follow(client: Client, started: JobRunView, io: Io): Promise<JobRunView | null> {
  let view = started
  while (view.state === 'waiting' || view.state === 'running') {
    io.progress(say(io.language, sayJobRun(view)))
    await setTimeout(ASK_AGAIN_MS, undefined, { signal: io.interrupted }).catch(() => undefined)
    const asked = io.interrupted.aborted ? null : await client.call('getJobRun', { params: { id: view.id } })
    if (asked === null || !asked.ok) {
      io.progress('')
      if (asked !== null) io.err(sayProblem(asked.problem, io))
      io.err(
        say(io.language, {
          'zh-CN': '任务在服务端继续，查看：wenyuan jobs list',
          en: 'the run goes on; see: wenyuan jobs list',
        }),
      )
      return null
    }
    view = asked.body
  }
  io.progress('')
  return view
}
