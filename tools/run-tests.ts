// The whole test command. Its last line, and no other, is `N passed, N failed, N skipped`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './test-run/ensure-browser.ts'
import { runProgram } from './test-run/run-program.ts'
import { addTally, emptyTally, type Tally, tallyOfCheck } from './test-run/tally.ts'
import { readVitestReport } from './test-run/vitest-report.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

type Stage = { readonly title: string; run(scratch: string): Promise<Tally> }

// Cheap ones first: a slip in a type should not wait for the race tests.
const STAGES: readonly Stage[] = [
  // Installs the reader app's own packages too, which its types come from.
  build('builds of both faces', ['staff', 'h5', 'weapp', 'alipay']),
  check('types', 'check:types'),
  check('style', 'check:style'),
  // A package that comes later: its check is run as soon as it is there.
  ...(existsSync(path.join(ROOT, 'tools/check-layers.ts')) ? [check('layers', 'check:layers')] : []),
  check('unused', 'check:unused'),
  vitest('all tests, TZ=UTC', { zone: 'UTC' }),
  vitest('the rules again, TZ=America/New_York', { zone: 'America/New_York', only: ['packages/domain'] }),
  journeys('journeys in the browser, mini-programs in the harness'),
]

process.exitCode = await main()

async function main(): Promise<number> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-run-'))
  let total = emptyTally
  try {
    for (const { title, run } of STAGES) {
      console.log(`\n== ${title}`)
      total = addTally(total, await run(scratch))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return report(total)
}

function report({ passed, failed, skipped }: Tally): number {
  console.log('\n== result')
  for (const name of failed) console.log(`failed: ${name}`)
  for (const name of skipped) console.log(`skipped: ${name}`)
  // With the data at hand every test can run: one that doesn't has been forgotten.
  const mustNotSkip = existsSync(path.join(ROOT, '../shared'))
  if (mustNotSkip && skipped.length > 0) console.log('the shared data is here: a skipped test counts against the run')
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  return failed.length > 0 || passed === 0 || (mustNotSkip && skipped.length > 0) ? 1 : 0
}

/** A script of package.json counts as one test. */
function check(title: string, script: string): Stage {
  return {
    title,
    run: async () => tallyOfCheck(title, await runProgram('npm', ['run', '--silent', script], { cwd: ROOT })),
  }
}

function build(title: string, targets: readonly string[]): Stage {
  const program = path.join(ROOT, 'tools/build-apps.ts')
  return {
    title,
    run: async () => tallyOfCheck(title, await runProgram(process.execPath, [program, ...targets], { cwd: ROOT })),
  }
}

/** What people and phones do, on the built apps; without a browser each of them is one named skip. */
function journeys(title: string): Stage {
  const { run } = vitest(title, { zone: 'UTC', config: 'journeys/vitest.config.ts' })
  return {
    title,
    run: async (scratch) => {
      const missing = await ensureBrowser(ROOT)
      return missing === null ? run(scratch) : { ...emptyTally, skipped: [`${title}: ${missing}`] }
    },
  }
}

type VitestRun = { readonly zone: string; readonly only?: readonly string[]; readonly config?: string }

function vitest(title: string, { zone, only = [], config = 'vitest.config.ts' }: VitestRun): Stage {
  return {
    title,
    run: async (scratch) => {
      const file = path.join(scratch, `vitest-${zone.replaceAll('/', '-')}-${path.dirname(config)}.json`)
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const program = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
      const args = [program, 'run', '--config', config, ...reporters, ...only]
      const code = await runProgram(process.execPath, args, { cwd: ROOT, env: { TZ: zone } })
      return readVitestReport(file, { root: ROOT, title, code })
    },
  }
}
