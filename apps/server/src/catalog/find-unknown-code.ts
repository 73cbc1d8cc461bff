import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { Impossible } from './read-title-body.ts'

/** More codes than this are no help to anyone. */
const MAX_KNOWN_TOLD = 50

/** Are the named branch and item type there? Null: yes, or not named. */
export async function findUnknownCode(
  queryable: Queryable,
  network: Network,
  named: { readonly type?: string | undefined; readonly branch?: string | undefined },
): Promise<Impossible | null> {
  const { branches, itemTypes } = await network.directory.current(queryable)
  if (named.branch !== undefined && !branches.has(named.branch)) return unknown('branch', branches.keys())
  if (named.type !== undefined && !itemTypes.has(named.type)) return unknown('type', itemTypes)
  return null
}

function unknown(path: string, known: Iterable<string>): Impossible {
  return { kind: 'impossible', path, code: 'unknown', expected: [...known].slice(0, MAX_KNOWN_TOLD).join(', ') }
}
