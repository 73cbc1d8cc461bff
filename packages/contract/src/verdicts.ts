import { z } from 'zod'
import { verdict } from './problems.ts'

/**
 * `may` of an answer: the decisions on the next acts for this viewer, so that a client disables a button with the
 * reason and never works a rule out by itself. An act that doesn't apply (to return a closed loan) is left out.
 */
export function mayOf<const Name extends string>(names: readonly Name[]) {
  const shape = Object.fromEntries(names.map((name) => [name, verdict.optional()]))
  return z.object(shape as { [Key in Name]: z.ZodOptional<typeof verdict> })
}
