import { expect, test } from 'vitest'
import { z } from 'zod'
import { headersOf, type Operation, operationOf, operations } from './operations.ts'
import { endpointOf, fullPathOf, type OperationId, paths } from './paths.ts'

const operationIds = Object.keys(paths) as OperationId[]

/**
 * Posted to ask, to sign in or to show a card: a repeated request changes nothing twice, and a newer card code ends the
 * one before.
 */
const unkeyedPosts = [
  'previewClosure',
  'signInStaff',
  'signInReader',
  'createCardCode',
  'decide',
  'decideForLoan',
  'decideByDraft',
  'createLegalPackage',
  'lintPolicy',
  'lintPolicyDraft',
]

function requestSchemas(operation: Operation): z.ZodType[] {
  return [operation.params, operation.query, operation.body, headersOf(operation)].filter((part) => part !== undefined)
}

test('every path has its operation and every operation its path', () => {
  expect(Object.keys(operations).toSorted()).toEqual(operationIds.toSorted())
})

test('no two operations share method and path', () => {
  const lines = operationIds.map((id) => `${endpointOf(id).method} ${fullPathOf(id).replace(/:\w+/g, ':')}`)
  expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([])
})

test.each(operationIds)('%s converts to JSON Schema', (operationId) => {
  const operation = operationOf(operationId)
  for (const schema of requestSchemas(operation)) {
    expect(z.toJSONSchema(schema, { io: 'input' })).toBeTypeOf('object')
  }
  for (const schema of Object.values(operation.responses)) {
    expect(z.toJSONSchema(schema, { io: 'output' })).toBeTypeOf('object')
  }
})

test.each(operationIds)('%s names the parameters of its path', (operationId) => {
  const { path, params } = operationOf(operationId)
  const inPath = [...path.matchAll(/:(\w+)/g)].map((found) => found[1])
  expect(Object.keys(params?.shape ?? {})).toEqual(inPath)
})

test.each(operationIds)(
  '%s has one good answer, and says that it can be refused for want of a token',
  (operationId) => {
    const operation = operationOf(operationId)
    const statuses = Object.keys(operation.responses).map(Number)
    expect(statuses.filter((status) => status < 300)).toHaveLength(1)
    if (!operation.public) expect(statuses).toEqual(expect.arrayContaining([401, 403]))
    if (operation.params) expect(statuses).toContain(404)
    if (operation.versioned) expect(statuses).toContain(412)
  },
)

test('every POST that changes something takes an idempotency key, and nothing else does', () => {
  for (const operationId of operationIds) {
    const operation = operationOf(operationId)
    const expected = operation.method === 'POST' && !unkeyedPosts.includes(operationId)
    expect([operationId, operation.idempotent ?? false]).toEqual([operationId, expected])
    expect('idempotency-key' in (headersOf(operation)?.shape ?? {})).toBe(expected)
  }
})

function isStrict(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true
  const { anyOf, oneOf, type, properties, additionalProperties } = schema as Record<string, unknown>
  const options = [anyOf, oneOf].filter(Array.isArray).flat()
  if (options.length > 0) return options.every(isStrict)
  return type !== 'object' || properties === undefined || additionalProperties === false
}

test.each(operationIds)('%s refuses unknown fields', (operationId) => {
  const { body, query, params } = operationOf(operationId)
  for (const schema of [body, query, params]) {
    if (schema) expect(isStrict(z.toJSONSchema(schema, { io: 'input' }))).toBe(true)
  }
})

const garbage = [
  undefined,
  null,
  true,
  0,
  -1.5,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  '\u0000',
  '99..99',
  [],
  [[]],
  [null],
  {},
  { act: 'hold' },
]

test.each(operationIds)('%s answers any input with a finding, never a crash', (operationId) => {
  const { body, query, params } = operationOf(operationId)
  for (const schema of [body, query, params]) {
    for (const value of garbage) schema?.safeParse(value)
    for (const key of schema instanceof z.ZodObject ? Object.keys(schema.shape) : []) {
      for (const value of garbage) schema?.safeParse({ [key]: value })
    }
  }
})
