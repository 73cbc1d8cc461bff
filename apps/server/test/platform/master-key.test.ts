import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deriveKey, readOrMakeMasterKey } from '@wenyuan/server/platform'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-key-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the first start makes a key that only its owner can read, the next one reads it', () => {
  const file = path.join(folder, 'deep', 'master.key')
  const first = readOrMakeMasterKey(file)
  const second = readOrMakeMasterKey(file)
  expect(first).toMatchObject({ kind: 'ready', made: true })
  expect(second).toMatchObject({ kind: 'ready', made: false })
  expect('key' in first && 'key' in second && first.key.equals(second.key)).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/)
})

test.each([0o640, 0o604, 0o660])('a key file that others can read (mode %o) is refused', (mode) => {
  const file = path.join(folder, 'master.key')
  readOrMakeMasterKey(file)
  chmodSync(file, mode)
  expect(readOrMakeMasterKey(file)).toEqual({
    kind: 'refused',
    problem: { code: 'open-to-others', file, mode: mode.toString(8) },
  })
})

test.each([
  ['empty', '', 0],
  ['a byte short', Buffer.alloc(31).toString('base64'), 31],
  ['a byte long', Buffer.alloc(33).toString('base64'), 33],
  ['not base64', `${'*'.repeat(43)}=`, 0],
])('a key file that is %s is refused and left as it is', (_, text, bytes) => {
  const file = path.join(folder, 'master.key')
  writeFileSync(file, text, { mode: 0o600 })
  expect(readOrMakeMasterKey(file)).toEqual({ kind: 'refused', problem: { code: 'malformed', file, bytes } })
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a folder in place of the key file is refused', () => {
  chmodSync(folder, 0o700)
  expect(readOrMakeMasterKey(folder)).toMatchObject({ kind: 'refused', problem: { code: 'unreadable' } })
})

test('each purpose has a key of its own, the same every time', () => {
  const made = readOrMakeMasterKey(path.join(folder, 'master.key'))
  if (made.kind !== 'ready') throw new Error('no key')
  expect(deriveKey(made.key, 'sessions')).toHaveLength(32)
  expect(deriveKey(made.key, 'sessions')).toEqual(deriveKey(made.key, 'sessions'))
  expect(deriveKey(made.key, 'sessions')).not.toEqual(deriveKey(made.key, 'cursors'))
})
