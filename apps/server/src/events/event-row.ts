import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { EventKind } from './event-kinds.ts'
import { createNonces } from './event-nonce.ts'

/** Plain JSON; people appear in it by id only, anything personal is sealed under the person's own key first. */
export type EventData = { readonly [key: string]: unknown }

export type EventDraft = {
  readonly kind: EventKind
  readonly actor: Actor
  /** Where it was done: a terminal's or a job's name. */
  readonly terminal?: string | null
  /** When it takes effect, where that isn't when it is recorded (a backdated return). */
  readonly effectiveAt?: Instant
  readonly patronId?: string | null
  readonly itemId?: string | null
  readonly loanId?: string | null
  readonly holdId?: string | null
  /** Anything else: `policy:3`, `branch:main`, `title:12`. */
  readonly subject?: string | null
  readonly data: EventData
}

/** A row of `event` as it is written; `body` is the text that the MAC covers. */
export type EventRow = {
  readonly kind: EventKind
  readonly recordedAt: Instant
  readonly patronId: string | null
  readonly itemId: string | null
  readonly loanId: string | null
  readonly holdId: string | null
  readonly subject: string | null
  readonly body: string
  readonly mac: Buffer
}

/** No two programs that ever write to a record begin alike. */
const NONCE_BYTES = 12

/** Makes the rows of the record. The key never leaves the process: a row that it didn't make shows in `verify`. */
export type Recorder = { row(draft: EventDraft, recordedAt: Instant): EventRow; mac(body: string): Buffer }

export function createRecorder(key: Buffer): Recorder {
  // Made once: from raw bytes, Node builds a key object for every MAC, which costs four times the MAC itself.
  const secret = createSecretKey(key)
  const nextNonce = createNonces(randomBytes(NONCE_BYTES).toString('base64url'))
  const mac = (body: string) => createHmac('sha256', secret).update(body).digest()
  return {
    mac,
    row(draft, recordedAt) {
      const { kind, patronId = null, itemId = null, loanId = null, holdId = null, subject = null } = draft
      const body = JSON.stringify({
        kind,
        at: recordedAt,
        effectiveAt: draft.effectiveAt ?? recordedAt,
        actor: actorName(draft.actor),
        terminal: draft.terminal ?? null,
        patron: patronId,
        item: itemId,
        loan: loanId,
        hold: holdId,
        subject,
        data: draft.data,
        nonce: nextNonce(),
      })
      return { kind, recordedAt, patronId, itemId, loanId, holdId, subject, body, mac: mac(body) }
    },
  }
}
