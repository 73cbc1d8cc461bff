import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { browserPath, FLAGS } from '../../journeys/support/browser.ts'
import { runProgram } from '../../tools/test-run/run-program.ts'
import { quantile } from './quantile.ts'

const FOLDER = path.resolve(import.meta.dirname, '../lighthouse')
const ROOT = path.resolve(FOLDER, '../..')
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

export type Scores = { readonly [Category in (typeof CATEGORIES)[number]]: number }

/** Its performance score moves with whatever else the machine does: the median of these. */
const RUNS = 3

/** Lighthouse's own command on the page, as a phone; its packages are installed the first time. */
export async function runLighthouse(url: string): Promise<Scores> {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) {
    console.log('installing Lighthouse (once) …')
    const code = await runProgram('npm', ['ci', '--loglevel=error'], { cwd: FOLDER, bin: ROOT })
    if (code !== 0) throw new Error('Lighthouse could not be installed')
  }
  const runs: Scores[] = []
  for (let n = 0; n < RUNS; n += 1) runs.push(await runOnce(url))
  const median = (name: keyof Scores) =>
    quantile(
      runs.map((scores) => scores[name]),
      0.5,
    )
  return Object.fromEntries(CATEGORIES.map((name) => [name, median(name)])) as Scores
}

async function runOnce(url: string): Promise<Scores> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-lighthouse-'))
  try {
    const report = path.join(scratch, 'report.json')
    const args = [
      path.join(FOLDER, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join()}`,
      `--chrome-flags=--headless ${FLAGS.join(' ')} --user-data-dir=${path.join(scratch, 'profile')}`,
    ]
    const code = await runProgram(process.execPath, args, {
      cwd: FOLDER,
      bin: ROOT,
      env: { CHROME_PATH: browserPath() },
    })
    if (code !== 0) throw new Error('Lighthouse did not come to its end')
    const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
      categories: Record<string, { score: number | null }>
    }
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    return Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Scores
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
