import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SimulationView } from '@wenyuan/contract'
import { localDate, zoneOf } from '@wenyuan/domain/kernel'
import type { Io } from './command.ts'
import { say } from './say.ts'

const ZONE = 'Asia/Shanghai'
const BRANCH = 'main'

type Asked = {
  readonly draft: string
  readonly against: string
  readonly csv: string
  readonly from: string
  readonly to: string
}

export type Offline = { readonly report: NonNullable<SimulationView['report']>; readonly page: string }

/** Two policy files and a file of loans, without a server: one branch `main`, open every day. Null: told what is wrong. */
export async function simulateOffline(asked: Asked, io: Io): Promise<Offline | null> {
  const { readPolicyFile } = await import('@wenyuan/testkit')
  const simulation = await import('@wenyuan/server/simulation')
  const { spoolUpload } = await import('@wenyuan/server/imports')
  const { calendarOf, readCalendar } = await import('@wenyuan/domain/calendar')
  const [active, draft] = [asked.against, asked.draft].map((file) => readPolicyFile(readFileSync(file, 'utf8')))
  if (active === undefined || active === null || draft === undefined || draft === null) {
    io.err(say(io.language, { 'zh-CN': '规则文件无法读取', en: "a policy file can't be read" }))
    return null
  }
  const none = { daysOff: new Set<never>(), makeUpWorkdays: new Set<never>() }
  const open = readCalendar({}, { announced: none, networkFollows: false })
  if (open.kind === 'refused') throw new Error('the usual calendar is readable')
  const zone = zoneOf(ZONE)
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-simulate-'))
  try {
    const unpacked = path.join(folder, 'loans')
    await spoolUpload(createReadStream(asked.csv), unpacked)
    const read = await simulation.readLoanFile(unpacked, zone)
    if (read.kind === 'refused') {
      const { code, row, met } = read.problem
      io.err(simulation.LOAN_FILE_PROBLEM[io.language][code](row, met))
      return null
    }
    const period = {
      from: zone.toInstant(localDate(asked.from), 0),
      until: zone.endOfDay(localDate(asked.to)) + 1,
    }
    const record = simulation.recordOfFile(read.loans, { ...period, branch: BRANCH })
    const branches = [{ code: BRANCH, calendar: calendarOf(open.calendar).branch }]
    const surroundings = { zone: ZONE, policyBranch: 'act', amnesty: [], branches } as const
    const total = String(record.acts.length)
    const sides = simulation.simulateSides(record, { active, draft }, surroundings, (acts) =>
      io.progress(say(io.language, { 'zh-CN': `已模拟 ${acts}/${total}`, en: `${acts}/${total} acts` })),
    )
    io.progress('')
    const same = (code: string) => code
    const names = { branch: same, patronType: same, itemType: same }
    const report = simulation.viewReport(sides, { language: io.language, names })
    const head = { from: asked.from, to: asked.to, draftName: path.basename(asked.draft), acts: record.acts.length }
    return { report, page: simulation.reportPage({ ...head, report }, io.language) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
