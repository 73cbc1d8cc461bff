import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from './source-digest.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-digest-'))
  write('src/page.tsx', 'one')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const digest = () => digestOf([path.join(root, 'src'), path.join(root, 'package.json')], root)

test('the same sources give the same digest, whether files that may be there are or not', () => {
  expect(digest()).toBe(digest())
})

test('a changed, a new and a renamed file each give another', () => {
  const seen = new Set([digest()])
  write('src/page.tsx', 'two')
  seen.add(digest())
  write('src/deep/more.ts', '')
  seen.add(digest())
  rmSync(path.join(root, 'src/deep/more.ts'))
  write('src/deep/other.ts', '')
  seen.add(digest())
  write('package.json', '{}')
  seen.add(digest())
  expect(seen.size).toBe(5)
})

test('a test beside the sources changes nothing that is built', () => {
  const before = digest()
  write('src/page.test.tsx', 'expect')
  expect(digest()).toBe(before)
})
