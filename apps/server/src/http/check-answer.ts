import { isDeepStrictEqual } from 'node:util'
import { type OperationId, operationOf } from '@wenyuan/contract'
import type { Sendable } from './send.ts'

/** Throws where an answer strays from its schema or says more than that. */
export function checkAnswer(operationId: OperationId, { status, body }: Sendable): void {
  const schema = operationOf(operationId).responses[status]
  if (schema === undefined) throw new Error(`${operationId}: the contract knows no answer ${status}`)
  const said: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body))
  const read = schema.safeParse(said)
  if (!read.success) throw new Error(`${operationId} ${status}: ${JSON.stringify(read.error.issues)}`)
  if (!isDeepStrictEqual(read.data, said)) {
    throw new Error(`${operationId} ${status} says what the contract does not: ${JSON.stringify(said)}`)
  }
}
