import type { Network } from '../network/index.ts'
import { LOCK_MS } from './check-secret.ts'
import { deleteEndedSessions } from './sessions-store.ts'
import { deleteOldAttempts } from './sign-in-failures-store.ts'

/** Forgets ended sessions and sign-in attempts that no longer count; a task of the worker. */
export async function sweepSessions({ db, clock }: Network): Promise<void> {
  const now = clock.now()
  await deleteEndedSessions(db, now)
  await deleteOldAttempts(db, now - LOCK_MS)
}
