import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'

/** A field names something that is not there, or can't be as it stands; `expected`: what could stand there. */
export type Impossible = {
  readonly kind: 'impossible'
  readonly path: string
  readonly code: 'unknown' | 'in-the-past' | 'not-one-of'
  readonly expected?: string
}

/** More codes than this are no help to anyone. */
const MAX_KNOWN_TOLD = 50

/** Are the named branch and patron type there? Null: yes, or not named. */
export async function findUnknownName(
  queryable: Queryable,
  network: Network,
  named: { readonly type?: string | undefined; readonly branch?: string | undefined },
): Promise<Impossible | null> {
  const { branches, patronTypes } = await network.directory.current(queryable)
  if (named.branch !== undefined && !branches.has(named.branch)) return unknown('branch', branches.keys())
  if (named.type !== undefined && !patronTypes.has(named.type)) return unknown('type', patronTypes)
  return null
}

function unknown(path: string, known: Iterable<string>): Impossible {
  return { kind: 'impossible', path, code: 'unknown', expected: [...known].slice(0, MAX_KNOWN_TOLD).join(', ') }
}
