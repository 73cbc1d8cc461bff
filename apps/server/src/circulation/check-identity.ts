import type { PatronEntry } from './act-facts.ts'

/** What staff at the phone were told. */
export type IdentityCheck = { readonly name: string; readonly last4: string }

/**
 * Is the caller the patron: the name as it is on record, apart from spaces, case and width, and the last four digits of
 * the phone? Of whom no phone is on record nobody can prove to be them.
 */
export function isProvenByPhone({ name, last4 }: IdentityCheck, patron: Pick<PatronEntry, 'name' | 'phoneLast4'>) {
  return patron.phoneLast4 !== null && patron.phoneLast4 === last4 && plainName(name) === plainName(patron.name)
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
