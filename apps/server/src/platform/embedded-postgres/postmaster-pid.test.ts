import { expect, test } from 'vitest'
import { isAlive, parsePidFile } from './postmaster-pid.ts'

test('the process and its socket folder are read', () => {
  expect(parsePidFile('42\n/d\n1700000000\n5432\n/d/socket\n\n  1 2\nready   \n')).toEqual({
    pid: 42,
    socketDir: '/d/socket',
  })
})

test('a server that is still starting has told no socket folder yet', () => {
  expect(parsePidFile('42\n/d\n1700000000\n')).toEqual({ pid: 42, socketDir: null })
})

test.each(['', '\n', 'x\n/d\n'])('a file of %j names no process', (text) => {
  expect(parsePidFile(text)).toBeNull()
})

test('this process is alive', () => {
  expect(isAlive(process.pid)).toBe(true)
})
