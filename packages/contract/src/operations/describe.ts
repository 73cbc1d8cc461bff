import { z } from 'zod'
import type { Permission } from '../access.ts'
import { type OperationId, paths } from '../paths.ts'
import { problem } from '../problems.ts'

/** The media types of answers that are files to save: bytes, with a name in `Content-Disposition`. */
export const FILE_TYPES = [
  'application/pdf',
  'application/zip',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const
export type FileType = (typeof FILE_TYPES)[number]

/** The body of such an answer. */
export const file = z.string().meta({ format: 'binary' })

/**
 * One operation, apart from its method and path. `permission` is what staff and machines need; a reader may do it to
 * what is their own where the role table says so; without it being signed in is enough. `public`: not even that.
 * `versioned`: takes `If-Match`.
 */
export type OperationSpec = {
  readonly summary: string
  readonly public?: true
  readonly permission?: Permission
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly versioned?: true
  /** Not JSON. `text/event-stream`: an answer without an end. */
  readonly produces?: 'text/csv' | 'text/html' | 'text/plain' | 'text/event-stream' | FileType
  readonly responses: { readonly [status: number]: z.ZodType }
}

/** Puts method and path, typed once in paths.ts, beside each description. */
export function describeOperations<const Specs extends { readonly [Id in OperationId]?: OperationSpec }>(specs: Specs) {
  const described = Object.entries(specs).map(([id, spec]) => [id, { ...paths[id as OperationId], ...spec }])
  return Object.fromEntries(described) as {
    readonly [Id in keyof Specs & OperationId]: Specs[Id] & (typeof paths)[Id]
  }
}

/** What anyone can be told, signed in or not. */
export const publicProblems = { 400: problem, 429: problem, 500: problem, 503: problem } as const
export const readProblems = { ...publicProblems, 401: problem, 403: problem } as const
export const readOneProblems = { ...readProblems, 404: problem } as const
export const writeProblems = { ...readProblems, 409: problem, 413: problem, 415: problem, 422: problem } as const
export const writeOneProblems = { ...writeProblems, 404: problem } as const
export const versionedProblems = { ...writeOneProblems, 412: problem } as const
