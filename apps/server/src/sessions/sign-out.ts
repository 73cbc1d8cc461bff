import type { Identity } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { deleteSession } from './sessions-store.ts'

/** Ends the session. An API key has none: it ends by being revoked. */
export async function signOut({ db }: Network, { credential }: Identity): Promise<void> {
  if (credential.kind === 'session') await deleteSession(db, credential.digest)
}
