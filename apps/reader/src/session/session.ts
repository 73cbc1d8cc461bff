import type { ReaderSession } from '@wenyuan/contract'
import { callServer, onSessionEnded } from '../api/server.ts'
import { forgetAnswers } from '../cache/kept-answers.ts'
import { forgetSession, hasSession, keepSession } from '../platform/transport'
import { readKept, removeKept, writeKept } from '../state/kept.ts'
import { createStore, useStore } from '../state/store.ts'

export type Patron = ReaderSession['patron']

/** `ended`: it was signed in until the server said otherwise; what was typed on a screen stays there. */
export type Session =
  | { readonly kind: 'guest' }
  | { readonly kind: 'reader'; readonly patron: Patron }
  | { readonly kind: 'ended'; readonly patron: Patron }

function keptPatron(): Patron | null {
  const found = readKept('patron')
  if (typeof found !== 'object' || found === null || !('id' in found)) return null
  return found as Patron
}

function first(): Session {
  const patron = keptPatron()
  return patron !== null && hasSession() ? { kind: 'reader', patron } : { kind: 'guest' }
}

export const session = createStore<Session>(first())

export function useSession(): Session {
  return useStore(session)
}

export function usePatron(): Patron | null {
  const now = useSession()
  return now.kind === 'reader' ? now.patron : null
}

/** Another reader at the same device must not see what the one before had asked. */
export function beginSession({ token, patron }: ReaderSession): void {
  if (keptPatron()?.id !== patron.id) forgetAnswers()
  keepSession(token)
  writeKept('patron', patron)
  session.set({ kind: 'reader', patron })
}

function endSession(): void {
  forgetSession()
  const now = session.get()
  if (now.kind === 'reader') session.set({ kind: 'ended', patron: now.patron })
}
onSessionEnded(endSession)

/** Signed out here at once; that the server could not be told changes nothing for the device. */
export async function signOut(): Promise<void> {
  const told = callServer('signOut')
  session.set({ kind: 'guest' })
  forgetAnswers()
  removeKept('patron')
  await told
  forgetSession()
}

/** On the web the cookie may be there without the name (another tab signed in). */
export async function findSession(): Promise<void> {
  if (!hasSession()) return
  const me = await callServer('getMe')
  if (me.ok && me.body.patron !== undefined) {
    writeKept('patron', me.body.patron)
    session.set({ kind: 'reader', patron: me.body.patron })
  }
}
