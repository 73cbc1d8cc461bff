import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPackageSigner, packFiles } from '@wenyuan/server/legal'
import { expect, test } from 'vitest'
import { runWenyuan } from './run-wenyuan.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-legal-'))
const signer = createPackageSigner(Buffer.alloc(32, 1))
const ABOUT = { network: '文渊', subject: 'patron:17', madeAt: '2026-11-28T10:00:00+08:00', madeBy: 'staff:2' }
const FILES = [{ name: 'events.json', bytes: Buffer.from('[]') }]

function write(name: string, bytes: Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

test('a whole package passes, with the key that the library made known', async () => {
  const file = write('whole.zip', packFiles(FILES, ABOUT, signer))
  const { code, out } = await runWenyuan(['legal-package', 'verify', file, '--key', signer.fingerprint, '--lang', 'en'])
  expect([code, out]).toEqual([0, expect.stringContaining('whole: 1 files, the signature and 0 events')])
  expect(out).toContain(signer.fingerprint)
})

test('one that is signed with another key does not', async () => {
  const file = write('other.zip', packFiles(FILES, ABOUT, createPackageSigner(Buffer.alloc(32, 2))))
  const { code, out } = await runWenyuan([
    'legal-package',
    'verify',
    file,
    '--key',
    signer.fingerprint,
    '--lang',
    'zh-CN',
  ])
  expect([code, out]).toEqual([1, expect.stringContaining('签名用的是另一把钥匙')])
})

test('what is no package, or not there, can not be read', async () => {
  const file = write('none.zip', Buffer.from('PK'))
  expect((await runWenyuan(['legal-package', 'verify', file])).code).toBe(2)
  expect((await runWenyuan(['legal-package', 'verify', path.join(folder, 'gone.zip')])).code).toBe(2)
})
