import type { Outcome } from '../scenario/index.ts'

/** Refused before any rule was asked, so no refusal is on record. */
export function refused(code: string, explanation: readonly string[] = []): Outcome<never> {
  return { kind: 'refused', codes: [code], explanation, unrecorded: true }
}

/** A fault of the request (`not-ahead`) in the spelling of a scenario's codes: `NOT_AHEAD`. */
export function codeOfFault(fault: string): string {
  return fault.toUpperCase().replaceAll('-', '_')
}
