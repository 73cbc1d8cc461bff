import type { Zone } from '@wenyuan/domain/kernel'
import type { Recorder } from '../events/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { DirectoryCache } from './directory.ts'
import type { PersonKeys } from './person-keys.ts'

/** One network (tenant) at work: its database, its clock and zone, its record, its directory. Passed in, never global. */
export type Network = {
  readonly db: Database
  readonly clock: Clock
  readonly zone: Zone
  readonly recorder: Recorder
  readonly directory: DirectoryCache
  readonly personKeys: PersonKeys
}
