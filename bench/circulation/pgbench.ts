import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Rig } from './rig.ts'

const CLIENTS = 8

/** PostgreSQL's own load generator on the locks and reads of a checkout, where it is installed; null elsewhere. */
export async function measurePgbench(rig: Rig, { seconds }: { seconds: number }): Promise<string | null> {
  const program = findPgbench()
  if (program === null) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-pgbench-'))
  const script = path.join(folder, 'touch.sql')
  writeFileSync(
    script,
    `\\set p random(1, 90000)
SELECT id FROM patron WHERE id = :p FOR NO KEY UPDATE;
`,
  )
  try {
    const { socketDir, user, database } = rig.address
    const args = [
      '-n',
      '-f',
      script,
      '-h',
      socketDir,
      '-U',
      user,
      '-c',
      String(CLIENTS),
      '-T',
      String(seconds),
      '-M',
      'prepared',
      database,
    ]
    const output = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return /tps = ([\d.]+)/.exec(output)?.[1] ?? null
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function findPgbench(): string | null {
  const versions = '/usr/lib/postgresql'
  const candidates = existsSync(versions) ? readdirSync(versions).map((v) => path.join(versions, v, 'bin/pgbench')) : []
  return candidates.find((file) => existsSync(file)) ?? null
}
