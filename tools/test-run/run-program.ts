import { spawn } from 'node:child_process'
import path from 'node:path'

type Running = {
  readonly cwd: string
  readonly env?: Record<string, string>
  /** The folder whose packages bring the programs. */
  readonly bin?: string
  /** What it says is shown only if it fails. */
  readonly quiet?: boolean
}

/** Runs it to its end with our own output; answers its exit code, or 1 where it could not start or was killed. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, bin = cwd, quiet = false }: Running,
): Promise<number> {
  // The Node that the packages bring comes before the machine's own, as under npm.
  const PATH = [path.join(bin, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(path.delimiter)
  return new Promise((resolve) => {
    const stdio = quiet ? (['ignore', 'pipe', 'pipe'] as const) : 'inherit'
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, PATH, ...env },
      stdio: stdio as 'pipe' | 'inherit',
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (error) => {
      console.log(`${program} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })
}
