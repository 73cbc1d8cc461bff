import type { PatronView } from '@wenyuan/contract'
import { callServer } from '../api/server.ts'
import { type Asked, useAnswer } from '../cache/use-answer.ts'
import { useOwnChange } from './own-changes.ts'
import { usePatron } from './session.ts'

/** The signed-in reader as the library knows them: what is on loan, reserved, owed, and what stands against them. */
export function usePatronView(): Asked<PatronView> {
  const patron = usePatron()
  const asked = useAnswer(patron === null ? null : `patron.${patron.id}`, () =>
    callServer('getPatron', { params: { id: patron?.id ?? '' } }),
  )
  useOwnChange(['loans', 'holds', 'account'], asked.retry)
  return asked
}
