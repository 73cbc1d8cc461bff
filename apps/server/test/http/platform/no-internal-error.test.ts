import { fullPathOf, type OperationId, operationOf, paths } from '@wenyuan/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

const GARBAGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 60,
  '',
  ' ',
  'x',
  'main',
  '1',
  '9223372036854775807',
  '99999999999999999999',
  '-0.00',
  '2026-02-29',
  '9999-12-31',
  '1000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+00:00',
  '𠮷'.repeat(60),
  "'; DROP TABLE loan; --",
  '%_\\',
  [],
  ['x'],
  [{}],
  {},
  { x: 1 },
]
const PATH_VALUES = ['1', '9223372036854775807', 'main', '%00', "'"]

/** Bodies that are right but for one field, as far as the schema alone can tell what is right. */
function bodiesOf(schema: z.ZodType): unknown[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
  }
  const fields = Object.keys(json.properties ?? {})
  const plain = Object.fromEntries(fields.map((field) => [field, 'x']))
  return [
    ...GARBAGE,
    ...fields.flatMap((field) => GARBAGE.flatMap((value) => [{ ...plain, [field]: value }, { [field]: value }])),
  ]
}

test.each(Object.keys(paths) as OperationId[])(
  '%s answers whatever it is sent, and never with 500',
  async (operationId) => {
    const { body, query, params, produces, ...operation } = operationOf(operationId)
    // An answer without an end can't be waited for: of that only the beginning is asked.
    const method = produces === 'text/event-stream' ? 'HEAD' : operation.method
    const path = fullPathOf(operationId)
    const places = params === undefined ? [path] : PATH_VALUES.map((value) => path.replace(/:\w+/g, value))
    const bodies = body === undefined ? [undefined] : [undefined, ...bodiesOf(body)]
    const names = Object.keys(query?.shape ?? {})
    const queries = names.flatMap((name) => GARBAGE.map((value) => ({ [name]: String(value) })))
    const signedOut = operationId === 'signOut' ? { token: null } : {}
    // The sign-ins hash each secret: a few of them do.
    const limit = operationId.startsWith('signIn') ? 40 : 400
    const failed: unknown[] = []
    for (const place of places) {
      for (const sent of bodies.slice(0, limit)) {
        const { status } = await it.ask(method, place, { body: sent, ...signedOut })
        if (status === 500) failed.push({ place, body: sent })
      }
      for (const sent of queries) {
        const { status } = await it.ask(method, place, { query: sent, ...signedOut })
        if (status === 500) failed.push({ place, query: sent })
      }
    }
    expect(failed).toEqual([])
  },
)
