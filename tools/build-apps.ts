// Builds the two faces where they are missing or older than their sources: `node tools/build-apps.ts [target …]`.
// Without a target: what the server serves. npm start runs it first; a build that is still good costs some milliseconds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isTargetName, TARGETS, type Target } from './build/app-targets.ts'
import { compressOutput } from './build/compress-output.ts'
import { digestOf } from './build/source-digest.ts'
import { runProgram } from './test-run/run-program.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const SERVED = Object.keys(TARGETS)
  .filter(isTargetName)
  .filter((name) => TARGETS[name].served)
const STAMP = '.sources'

process.exitCode = await main(process.argv.slice(2))

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !isTargetName(name))
  if (unknown !== undefined) {
    console.error(`${unknown} is no target; there are: ${Object.keys(TARGETS).join(', ')}`)
    return 2
  }
  for (const name of asked.length === 0 ? SERVED : asked.filter(isTargetName)) {
    const code = await bringUpToDate(TARGETS[name])
    if (code !== 0) return code
  }
  return 0
}

async function bringUpToDate(target: Target): Promise<number> {
  const stamp = path.join(target.output, STAMP)
  // The address that a mini-program asks is built into it.
  const digest = `${digestOf(target.sources, ROOT)} ${process.env['TARO_APP_SERVER_URL'] ?? ''}`.trim()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0
  if (target.ownPackages) {
    const code = await installPackages(target)
    if (code !== 0) return code
  }
  console.log(`building ${target.name} (once; again only when its sources change) …`)
  const startedAt = Date.now()
  const code = await runProgram('npm', ['run', '--silent', target.script], {
    cwd: target.folder,
    bin: ROOT,
    quiet: true,
  })
  if (code !== 0) {
    console.error(`${target.name} could not be built; what is above says why`)
    return code
  }
  if (target.served) compressOutput(target.output)
  writeFileSync(stamp, digest)
  console.log(`${target.name}: built in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return 0
}

/** The reader app's packages, as its own lockfile says. */
async function installPackages({ folder, name }: Target): Promise<number> {
  const stamp = path.join(folder, 'node_modules', STAMP)
  const digest = digestOf([path.join(folder, 'package-lock.json')], ROOT)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0
  console.log(`installing the packages that build ${name} (a minute or two, once) …`)
  const code = await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    bin: ROOT,
  })
  if (code === 0) writeFileSync(stamp, digest)
  return code
}
