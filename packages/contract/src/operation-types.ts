import type { z } from 'zod'
import type { operations } from './operations.ts'
import type { OperationId } from './paths.ts'
import type { Problem } from './problems.ts'

type Operations = typeof operations

/** A part may be left out when nothing in it has to be there. */
type Part<Name extends string, Spec> = Spec extends { readonly [Key in Name]: infer Schema extends z.ZodType }
  ? undefined extends z.input<Schema>
    ? { [Key in Name]?: z.input<Schema> }
    : Record<never, never> extends z.input<Schema>
      ? { [Key in Name]?: z.input<Schema> }
      : { [Key in Name]: z.input<Schema> }
  : { [Key in Name]?: never }

/** `{params?, query?, body?}` as a client sends them. */
export type OperationRequest<Id extends OperationId> = Id extends OperationId
  ? // One operation at a time: of a union, the parts of each stay together.
    Part<'params', Operations[Id]> & Part<'query', Operations[Id]> & Part<'body', Operations[Id]>
  : never

type Success = 200 | 201 | 202 | 204

type Responses<Id extends OperationId> = Operations[Id]['responses']

/** The good answers, told apart by status. */
export type OperationSuccess<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Success]: {
    readonly status: Status
    readonly body: Responses<Id>[Status] extends infer Schema extends z.ZodType ? z.output<Schema> : never
  }
}[keyof Responses<Id> & Success]

/** The body of the good answer. */
export type OperationAnswer<Id extends OperationId> = Id extends OperationId ? OperationSuccess<Id>['body'] : never

/** The problem of an operation; where a refusal says more than others do, that too. */
export type OperationProblem<Id extends OperationId> =
  Responses<Id> extends { readonly 409: infer Schema extends z.ZodType } ? z.output<Schema> : Problem
