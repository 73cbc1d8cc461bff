import type { Instant } from '@wenyuan/domain/kernel'
import type { StoredEvent } from './chain-store.ts'

/** What `body` holds, as event-row.ts writes it. */
export type EventBody = {
  readonly kind: string
  readonly at: Instant
  readonly effectiveAt: Instant
  readonly actor: string
  readonly terminal: string | null
  readonly patron: string | null
  readonly item: string | null
  readonly loan: string | null
  readonly hold: string | null
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
  /** No other event has it. */
  readonly nonce: string
}

/** Only for a body whose MAC is right: this program wrote it. */
export function readBody(body: string): EventBody {
  return JSON.parse(body) as EventBody
}

/** The columns are copies to search by; the body is what counts. */
export function agreesWithColumns(event: StoredEvent): boolean {
  const body = readBody(event.body)
  return (
    event.kind === body.kind &&
    event.recorded_at === body.at &&
    event.patron_id === body.patron &&
    event.item_id === body.item &&
    event.loan_id === body.loan &&
    event.hold_id === body.hold &&
    event.subject === body.subject
  )
}
