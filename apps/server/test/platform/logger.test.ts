import { createLogger } from '@wenyuan/server/platform'
import { expect, test } from 'vitest'

function logged(value: object): string {
  const lines: string[] = []
  createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } }).info(value, 'said')
  return lines.join('')
}

test.each([
  { password: 'SECRET' },
  { body: { pin: 'SECRET' } },
  { req: { headers: { authorization: 'SECRET', cookie: 'SECRET' } } },
  { res: { headers: { 'set-cookie': 'SECRET' } } },
  { req: { body: { patron: { phone: 'SECRET' } } } },
])('%j reaches the log without its secret', (value) => {
  expect(logged(value)).toContain('[redacted]')
  expect(logged(value)).not.toContain('SECRET')
})

test('what PostgreSQL quotes of a row stays out of the log', () => {
  const error = Object.assign(new Error('duplicate key'), { detail: 'Key (card)=(SECRET) already exists.' })
  expect(logged({ err: error })).toContain('duplicate key')
  expect(logged({ err: error })).not.toContain('SECRET')
})
