import type { EventView, VerifyAnswer } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { EventBody } from './event-body.ts'
import type { EventEntry } from './event-list-store.ts'
import type { Verification } from './verify-events.ts'

/** `actorName`: where it may be told. */
export function viewEvent({ id, body, seal }: EventEntry, zone: Zone, actorName?: string): EventView {
  const reason = body.data['reason']
  return {
    id,
    kind: body.kind,
    at: formatInstant(body.at, zone),
    effectiveAt: formatInstant(body.effectiveAt, zone),
    actor: body.actor,
    ...(actorName === undefined ? {} : { actorName }),
    terminal: body.terminal,
    subjects: subjectsOf(body),
    reason: typeof reason === 'string' ? reason : null,
    data: { ...body.data },
    sequence: seal?.seq ?? null,
    hash: seal?.hash ?? null,
  }
}

export function viewVerification({ ok, count, sealedTo, unsealed, firstBroken }: Verification): VerifyAnswer {
  if (firstBroken === undefined) return { ok, count, sealedTo, unsealed }
  const { kind, seq, eventId } = firstBroken
  return { ok, count, sealedTo, unsealed, firstBroken: { sequence: seq ?? 0, event: eventId, what: kind } }
}

function subjectsOf({ patron, item, loan, hold, subject }: EventBody): string[] {
  const named = Object.entries({ patron, item, loan, hold }).flatMap(([kind, id]) =>
    id === null ? [] : [`${kind}:${id}`],
  )
  return subject === null ? named : [...named, subject]
}
