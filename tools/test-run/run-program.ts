import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Runs it to its end with our own output; answers its exit code, or 1 where it could not start or was killed. `bin`: the
 * folder whose packages bring the programs.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, bin = cwd }: { cwd: string; env?: Record<string, string>; bin?: string },
): Promise<number> {
  // The Node that the packages bring comes before the machine's own, as under npm.
  const PATH = [path.join(bin, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(path.delimiter)
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, PATH, ...env }, stdio: 'inherit' })
    child.on('error', (error) => {
      console.log(`${program} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
