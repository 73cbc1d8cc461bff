import { spawn } from 'node:child_process'
import path from 'node:path'

const BIN = path.resolve(import.meta.dirname, '../bin/wenyuan.js')

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }
export type RunOptions = {
  /** Beside the surroundings; English unless `LANG` is among them. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Told of the process as soon as it runs. */
  readonly onStart?: (process: { kill(signal: NodeJS.Signals): boolean }) => void
}

/** The real command, in a process of its own. */
export function runWenyuan(args: readonly string[], { env = {}, cwd, onStart }: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  onStart?.(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) }))
  })
}
