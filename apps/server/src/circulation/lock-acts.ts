import type { Tx } from '../platform/index.ts'
import type { Locked } from './act-facts.ts'
import type { ActCommand, OtherParties, PatronName } from './acts.ts'

/** What a list of commands names; the statements below find from it what must be locked and read. */
export type ActKeys = {
  readonly cards: string[]
  readonly patronIds: string[]
  readonly barcodes: string[]
  readonly itemIds: string[]
  readonly loanIds: string[]
  readonly holdIds: string[]
  readonly titleIds: string[]
  /** Barcodes of acts that use the title's queue, whose title is locked in any case. */
  readonly queueBarcodes: string[]
  /** Patrons all of whose open loans are wanted, with their items. */
  readonly allLoansOf: string[]
  readonly idempotency: { actor: string; key: string }[]
}

export function emptyKeys(): ActKeys {
  return {
    cards: [],
    patronIds: [],
    barcodes: [],
    itemIds: [],
    loanIds: [],
    holdIds: [],
    titleIds: [],
    queueBarcodes: [],
    allLoansOf: [],
    idempotency: [],
  }
}

export function addKeys(keys: ActKeys, command: ActCommand): void {
  keys.loanIds.push(...(command.alsoLoans ?? []))
  switch (command.act) {
    case 'checkout':
      addPatron(keys, command.patron)
      addParties(keys, command)
      keys.barcodes.push(command.barcode)
      return
    case 'checkout-batch':
      addPatron(keys, command.patron)
      addParties(keys, command)
      keys.barcodes.push(...command.barcodes)
      return
    case 'past-loan':
      addPatron(keys, command.patron)
      keys.barcodes.push(command.barcode)
      return
    case 'return':
      keys.barcodes.push(command.barcode)
      keys.queueBarcodes.push(command.barcode)
      return
    case 'renew':
      if ('id' in command.loan) keys.loanIds.push(command.loan.id)
      else keys.barcodes.push(command.loan.barcode)
      return
    case 'renew-all':
      keys.patronIds.push(command.patronId)
      keys.allLoansOf.push(command.patronId)
      return
    case 'hold':
      addPatron(keys, command.patron)
      if ('titleId' in command.on) keys.titleIds.push(command.on.titleId)
      else {
        keys.barcodes.push(command.on.barcode)
        keys.queueBarcodes.push(command.on.barcode)
      }
      return
    case 'shift-hold':
    case 'put-back-hold':
    case 'cancel-hold':
    case 'change-hold':
    case 'expire-hold':
    case 'end-hold-request':
    case 'pass-turn':
      keys.holdIds.push(command.holdId)
      return
    case 'abort-transit':
    case 'lose-transit':
      keys.itemIds.push(command.itemId)
      return
    case 'take-lateness':
    case 'undo-loan':
    case 'undo-renewal':
    case 'renew-automatically':
    case 'shift-loan':
    case 'put-back-loan':
    case 'undo-return':
    case 'settle-loss':
    case 'replace':
    case 'claim':
    case 'freeze-loan':
    case 'thaw-loan':
      keys.loanIds.push(command.loanId)
      return
    case 'lose':
      // The other copies of the title count in the compensation.
      keys.loanIds.push(command.loanId)
      keys.titleIds.push(command.titleId)
      return
    case 'resolve-claim':
      keys.loanIds.push(command.loanId)
      if (command.lost !== null) keys.titleIds.push(command.lost.titleId)
      return
    case 'take-back':
      keys.patronIds.push(command.patronId)
      return
    case 'end-repair':
    case 'offer-item':
      keys.itemIds.push(command.itemId)
  }
}

function addParties(keys: ActKeys, { member, onBehalfBy }: OtherParties): void {
  for (const card of [member, onBehalfBy]) if (card !== undefined) keys.cards.push(card)
}

function addPatron(keys: ActKeys, patron: PatronName): void {
  if ('card' in patron) keys.cards.push(patron.card)
  else keys.patronIds.push(patron.patronId)
}

/**
 * Locks patrons, then items, then titles (whose lock is that of their queue of holds), each in the order of their ids, so
 * that two acts never wait for each other in a circle. The facts are read by the next statement: in READ COMMITTED this
 * one still sees the world as it was before it waited.
 */
const LOCK = `
WITH wanted_item AS MATERIALIZED (
  SELECT id, title_id, barcode = ANY($8::text[]) AS queue FROM item WHERE barcode = ANY($3::text[])
  UNION SELECT id, title_id, false FROM item WHERE id = ANY($4::bigint[])
  UNION SELECT item_id, title_id, true FROM loan WHERE id = ANY($5::bigint[])
  UNION SELECT item_id, title_id, false FROM loan WHERE patron_id = ANY($9::bigint[]) AND closed_at IS NULL
  UNION SELECT set_aside_item_id, title_id, true FROM hold WHERE id = ANY($6::bigint[]) AND set_aside_item_id IS NOT NULL
), wanted_patron AS MATERIALIZED (
  SELECT patron_id AS id FROM card WHERE number = ANY($1::text[])
  UNION SELECT unnest($2::bigint[])
  UNION SELECT patron_id FROM loan WHERE item_id IN (SELECT id FROM wanted_item) AND closed_at IS NULL
  UNION SELECT patron_id FROM loan_trouble
    WHERE item_id IN (SELECT id FROM wanted_item) AND lost_at IS NOT NULL AND found_at IS NULL
  UNION SELECT patron_id FROM loan WHERE id = ANY($5::bigint[])
  UNION SELECT patron_id FROM hold WHERE id = ANY($6::bigint[])
), locked_patron AS MATERIALIZED (
  SELECT id FROM patron WHERE id IN (SELECT id FROM wanted_patron) ORDER BY id FOR NO KEY UPDATE
), own_set_aside AS MATERIALIZED (
  SELECT set_aside_item_id AS id, title_id FROM hold
  WHERE patron_id IN (SELECT id FROM wanted_patron) AND status IN ('in_transit', 'ready')
    AND title_id IN (SELECT title_id FROM wanted_item)
), locked_item AS MATERIALIZED (
  SELECT id FROM item
  WHERE id IN (SELECT id FROM wanted_item UNION SELECT id FROM own_set_aside) AND (SELECT count(*) FROM locked_patron) >= 0
  ORDER BY id FOR NO KEY UPDATE
), locked_title AS MATERIALIZED (
  SELECT id FROM title
  WHERE id IN (
    SELECT title_id FROM wanted_item w
    WHERE w.queue OR EXISTS (SELECT FROM hold h WHERE h.title_id = w.title_id
      AND h.status IN ('requested', 'waiting', 'in_transit', 'ready'))
    UNION SELECT unnest($7::bigint[])
    UNION SELECT title_id FROM hold WHERE id = ANY($6::bigint[])
  ) AND (SELECT count(*) FROM locked_item) >= 0
  ORDER BY id FOR NO KEY UPDATE
)
SELECT (SELECT array_agg(id) FROM locked_patron) AS patrons,
       (SELECT array_agg(id) FROM locked_item) AS items,
       (SELECT array_agg(id) FROM locked_title) AS titles`

type LockRow = { patrons: string[] | null; items: string[] | null; titles: string[] | null }

export async function lockForActs(tx: Tx, keys: ActKeys): Promise<Locked> {
  const { rows } = await tx.query<LockRow>('lock-for-acts', LOCK, [
    keys.cards,
    keys.patronIds,
    keys.barcodes,
    keys.itemIds,
    keys.loanIds,
    keys.holdIds,
    keys.titleIds,
    keys.queueBarcodes,
    keys.allLoansOf,
  ])
  const row = rows[0]
  return { patrons: new Set(row?.patrons), items: new Set(row?.items), titles: new Set(row?.titles) }
}
