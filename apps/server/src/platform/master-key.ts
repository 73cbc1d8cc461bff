import { hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, PASSABLE } from './folders.ts'

export type MasterKey = Buffer & { readonly masterKey: true }

export type MasterKeyProblem =
  | { code: 'open-to-others'; file: string; mode: string }
  | { code: 'malformed'; file: string; bytes: number }
  | { code: 'unreadable'; file: string; reason: string }

export type MasterKeyResult =
  | { kind: 'ready'; key: MasterKey; made: boolean }
  | { kind: 'refused'; problem: MasterKeyProblem }

const KEY_BYTES = 32
const PRIVATE_FILE = 0o600
const OTHERS = 0o077

/** Reads the key that everything else is derived from; the first start makes it. */
export function readOrMakeMasterKey(file: string): MasterKeyResult {
  try {
    const made = makeKeyIfMissing(file)
    const mode = statSync(file).mode & 0o777
    // Windows has no such bits: there the folder's access list is what guards the file.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      return refused({ code: 'open-to-others', file, mode: mode.toString(8) })
    }
    const text = readFileSync(file, 'utf8').trim()
    const key = Buffer.from(text, 'base64')
    if (key.length !== KEY_BYTES || key.toString('base64') !== text) {
      return refused({ code: 'malformed', file, bytes: key.length })
    }
    return { kind: 'ready', key: key as MasterKey, made }
  } catch (error) {
    return refused({ code: 'unreadable', file, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** A 32-byte key for one purpose: knowing it tells nothing of the master key or of the other purposes' keys. */
export function deriveKey(master: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `wenyuan ${purpose}`, KEY_BYTES))
}

function makeKeyIfMissing(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return false
  makeFolder(path.dirname(file), PASSABLE)
  // Written whole beside it, then linked: two programs starting at once end up with one key, and none is ever half there.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = openSync(draft, 'wx', PRIVATE_FILE)
    writeSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(handle)
    closeSync(handle)
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function refused(problem: MasterKeyProblem): MasterKeyResult {
  return { kind: 'refused', problem }
}
