import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runProgram } from './run-program.ts'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fonts-noto-cjk']
const TRIES = 2

/** Null once a Chromium and a Chinese font are there, installed by Debian's packages where they were missing; or what is in the way. */
export async function ensureBrowser(cwd: string): Promise<string | null> {
  if (hasBrowser() && hasChineseFont()) return null
  if (spawnSync('apt-get', ['--version']).status !== 0 || process.getuid?.() !== 0) {
    return `no Chromium with a Chinese font, and no right to install them: install ${PACKAGES.join(' and ')}`
  }
  console.log(`installing ${PACKAGES.join(' and ')} for the journeys (a minute or two, once) …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // A mirror that was away for a moment is asked once more.
  for (let nth = 0; nth < TRIES && !(hasBrowser() && hasChineseFont()); nth += 1) {
    await runProgram('apt-get', ['update', '-qq'], { cwd, env, quiet: true })
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]
    await runProgram('apt-get', args, { cwd, env, quiet: true })
  }
  return hasBrowser() && hasChineseFont() ? null : `${PACKAGES.join(' and ')} could not be installed`
}

function hasBrowser(): boolean {
  return process.env['WENYUAN_TEST_BROWSER'] !== undefined || BROWSERS.some((place) => existsSync(place))
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}
