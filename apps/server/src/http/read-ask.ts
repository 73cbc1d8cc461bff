import { headersOf, type Operation, type OperationId, operationOf } from '@wenyuan/contract'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type FaultDraft, type ProblemAnswer, problem } from './answer.ts'
import type { App, Ask } from './app.ts'
import { faultsOfIssues } from './faults-of-issues.ts'
import { findUnfit } from './read-json.ts'

export type ReadAsk<Id extends OperationId> = { kind: 'ask'; ask: Ask<Id> } | ProblemAnswer

type Part = { readonly value: unknown; readonly faults: readonly FaultDraft[] }

/** Checks the parts of a request against the operation once, before any code of a capability sees it. */
export function askReader<Id extends OperationId>(app: App, operationId: Id): (request: FastifyRequest) => ReadAsk<Id> {
  const operation = operationOf(operationId)
  const headers = headersOf(operation)
  return (request) => {
    const params = readPart(operation.params, request.params, '')
    // A path that can't name anything names nothing.
    if (params.faults.length > 0) return problem('not-found')
    const query = readQuery(operation, request.query)
    const body = operation.upload === true ? NOTHING : readBody(operation, request.body)
    const header = headers === undefined ? NOTHING : readPart(headers, request.headers, 'header')
    const ifMatch = operation.versioned === true ? readIfMatch(request.headers['if-match']) : null
    const faults = [...query.faults, ...body.faults, ...header.faults]
    if (ifMatch === undefined) faults.push({ path: 'header.if-match', code: 'wrong-form', expected: '"<version>"' })
    if (faults.length > 0) return problem('malformed', { errors: faults })
    const key = operation.idempotent === true ? request.headers['idempotency-key'] : undefined
    const ask = {
      operationId,
      params: params.value,
      query: query.value,
      body: body.value,
      actor: request.identity?.actor ?? null,
      identity: request.identity,
      language: request.language,
      key: typeof key === 'string' ? key : null,
      ifMatch,
      network: app.network,
      app,
      request,
    }
    // The schemas of the operation have just made it so.
    return { kind: 'ask', ask: ask as unknown as Ask<Id> }
  }
}

const NOTHING: Part = { value: undefined, faults: [] }

function readQuery(operation: Operation, query: unknown): Part {
  if (operation.query !== undefined) return readPart(operation.query, query, 'query')
  // A probe or a scraper may add what it likes.
  if (operation.root === true || !isObject(query)) return NOTHING
  const faults = Object.keys(query).map((name) => ({ path: `query.${name}`, code: 'unknown-field' }) as const)
  return { value: undefined, faults }
}

function readBody(operation: Operation, body: unknown): Part {
  if (operation.body !== undefined) return readPart(operation.body, body, '')
  // Some clients send an empty object with every request.
  if (!isObject(body)) return body === undefined || body === null ? NOTHING : WRONG_BODY
  return { value: undefined, faults: Object.keys(body).map((name) => ({ path: name, code: 'unknown-field' })) }
}

const WRONG_BODY: Part = { value: undefined, faults: [{ path: '', code: 'wrong-type', expected: '{}' }] }

function readPart(schema: z.ZodType | undefined, value: unknown, part: 'query' | 'header' | ''): Part {
  if (schema === undefined) return NOTHING
  const unfit = part === 'header' ? null : findUnfit(value, part)
  if (unfit !== null) return { value: undefined, faults: [unfit] }
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data, faults: [] }
  // Asked again only now: what was met tells a missing field from a wrong one, and keeping it costs.
  const issues = schema.safeParse(value, { reportInput: true }).error?.issues ?? read.error.issues
  return { value: undefined, faults: faultsOfIssues(issues, part) }
}

/** Undefined: no entity tag of ours. */
function readIfMatch(header: string | undefined): number | null | undefined {
  if (header === undefined || header.trim() === '*') return null
  const tag = /^"(\d{1,9})"$/.exec(header.trim())?.[1]
  return tag === undefined ? undefined : Number(tag)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
