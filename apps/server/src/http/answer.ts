import type { Readable } from 'node:stream'
import type {
  Fault,
  FileType,
  Finding,
  Help,
  OperationId,
  operations,
  Permission,
  ProblemType,
} from '@wenyuan/contract'
import type { z } from 'zod'
import type { FaultCode } from './problem-words.ts'

export type Headers = { readonly [name: string]: string | readonly string[] }

/** A problem before it is put into words: type and numbers; the words are added in the viewer's language. */
export type ProblemAnswer = {
  readonly kind: 'problem'
  readonly type: ProblemType
  /** One of `DETAILS` in problem-words.ts. */
  readonly detail?: string
  readonly reasons?: readonly Finding[]
  readonly helps?: readonly Help[]
  readonly errors?: readonly FaultDraft[]
  readonly headers?: Headers
  /** Members that this problem alone has, as the contract's schema of it says. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** A fault without its message takes the words for its code. */
export type FaultDraft = Omit<Fault, 'message' | 'code'> &
  ({ readonly code: FaultCode; readonly message?: undefined } | { readonly code: string; readonly message: string })

type Success = 200 | 201 | 202 | 204
type Responses<Id extends OperationId> = (typeof operations)[Id]['responses']

/** An answer without an end is a stream of its text, a file is its bytes; everything else is what its schema says. */
type Body<Id extends OperationId, Status extends keyof Responses<Id>> = (typeof operations)[Id] extends {
  readonly produces: 'text/event-stream'
}
  ? Readable
  : Status extends Success
    ? (typeof operations)[Id] extends { readonly produces: FileType }
      ? Buffer
      : Said<Id, Status>
    : Said<Id, Status>

type Said<Id extends OperationId, Status extends keyof Responses<Id>> = Responses<Id>[Status] extends z.ZodType
  ? z.output<Responses<Id>[Status]>
  : never

/** The good answers of an operation; readiness has a 503 that is no problem document but says which check fails. */
export type GoodAnswer<Id extends OperationId> = {
  [Status in keyof Responses<Id> & (Success | (Id extends 'getReadiness' ? 503 : never))]: {
    readonly status: Status
    readonly body: Body<Id, Status>
    readonly headers?: Headers
  }
}[keyof Responses<Id> & (Success | (Id extends 'getReadiness' ? 503 : never))]

/** What a handler returns; throwing is for bugs. */
export type Answer<Id extends OperationId> = GoodAnswer<Id> | ProblemAnswer

export type ProblemParts = Omit<ProblemAnswer, 'kind' | 'type'>

export function problem(type: ProblemType, parts: ProblemParts = {}): ProblemAnswer {
  return { kind: 'problem', type, ...parts }
}

export function isProblem(answer: object): answer is ProblemAnswer {
  return 'kind' in answer && answer.kind === 'problem'
}

/** 403: the act itself is not this actor's to do. */
export function forbidden(permission: Permission): ProblemAnswer {
  return problem('forbidden', {
    reasons: [{ code: 'NOT_PERMITTED', level: 'block', message: '', permission }],
  })
}

/** 422: well-formed, but a field names something that is not there or can't be. */
export function impossible(path: string, code: FaultCode, expected?: string): ProblemAnswer {
  return problem('impossible', { errors: [{ path, code, ...(expected === undefined ? {} : { expected }) }] })
}

/** 409: the name is taken, or the thing is not in a state for this; `expected`: what its state allows. */
export function conflict(path: string, code: FaultCode, expected?: string): ProblemAnswer {
  return problem('conflict', { errors: [{ path, code, ...(expected === undefined ? {} : { expected }) }] })
}
