import { expect, test } from 'vitest'
import { chooseSocketFolder } from './socket-folder.ts'

// `/socket/.s.PGSQL.5432` after the data folder makes 21 bytes.
const dataDirOf = (bytes: number) => `/${'d'.repeat(bytes - 1)}`
const limit = process.platform === 'darwin' ? 103 : 107

test.each([
  ['a byte below the limit', limit - 1, 'beside'],
  ['at the limit', limit, 'beside'],
  ['a byte above the limit', limit + 1, 'elsewhere'],
])('a socket path %s is put %s', (_, bytes, where) => {
  const dataDir = dataDirOf(bytes - 21)
  const folder = chooseSocketFolder(dataDir, '/tmp')
  if (where === 'beside') expect(folder).toBe(`${dataDir}/socket`)
  else expect(folder).toMatch(/^\/tmp\/wenyuan-[0-9a-f]{12}$/)
})

test('the limit counts bytes, not characters', () => {
  expect(chooseSocketFolder(`/${'馆'.repeat(40)}`, '/tmp')).toMatch(/^\/tmp\/wenyuan-/)
})

test('the same data folder always has the same socket folder, another one another', () => {
  const [a, b] = [dataDirOf(200), `${dataDirOf(200)}x`]
  expect(chooseSocketFolder(a, '/tmp')).toBe(chooseSocketFolder(a, '/tmp'))
  expect(chooseSocketFolder(a, '/tmp')).not.toBe(chooseSocketFolder(b, '/tmp'))
})
