import type { Language, OperationId, operations } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Network } from '../network/index.ts'
import type { Identities, Identity } from './identity.ts'
import type { Metrics } from './metrics.ts'
import type { Sealer } from './sealer.ts'

/** The HTTP side of one network: what routes are added to and what their handlers stand on. */
export type App = {
  readonly fastify: FastifyInstance
  readonly network: Network
  readonly identities: Identities
  readonly metrics: Metrics
  readonly sealer: Sealer
  /** Checks every answer against its schema: in tests, where a view that strays from the contract must show. */
  readonly checkAnswers: boolean
}

type Parsed<Id extends OperationId, Part extends string> = (typeof operations)[Id] extends {
  readonly [Key in Part]: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : undefined

type IsPublic<Id extends OperationId> = (typeof operations)[Id] extends { readonly public: true } ? true : false

/** One request, read and checked. */
export type Ask<Id extends OperationId> = {
  readonly operationId: Id
  readonly params: Parsed<Id, 'params'>
  readonly query: Parsed<Id, 'query'>
  readonly body: Parsed<Id, 'body'>
  /** Null where nobody has to be signed in and nobody is. */
  readonly actor: IsPublic<Id> extends true ? Actor | null : Actor
  readonly identity: IsPublic<Id> extends true ? Identity | null : Identity
  readonly language: Language
  /** The `Idempotency-Key`. */
  readonly key: string | null
  /** The version that `If-Match` names; null: any. */
  readonly ifMatch: number | null
  readonly network: Network
  readonly app: App
  /** For what only few need: the upload, the cookies. */
  readonly request: FastifyRequest
}
