import { type BlockView, blockedActs, type CardView, type PatronSummary, type PatronView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { formatInstant, formatYuan, type LocalDate, type Zone } from '@wenyuan/domain/kernel'
import type { BlockRow } from './blocks-store.ts'
import type { CardRow } from './cards-store.ts'
import { NO_END, type PatronSummaryRow } from './patrons-store.ts'
import type { SeenPatron } from './read-patron.ts'

type For = { readonly viewer: Actor; readonly zone: Zone }

export function viewPatron({ row, phone }: SeenPatron, { viewer, zone }: For): PatronView {
  return {
    id: row.id,
    card: row.cards[0]?.number ?? '',
    name: row.name,
    type: row.type_code,
    branch: row.branch_code,
    expires: endOf(row.expires_on),
    phone,
    born: row.born_on,
    holdPace: row.hold_pace,
    cards: row.cards.map((card) => viewCard(card, zone)),
    blocks: row.blocks.map((block) => viewBlock(block, { viewer, zone })),
    standing: [],
    balance: formatYuan(Number(row.balance_fen)),
    openLoans: row.open_loans,
    overdueLoans: row.overdue_loans,
    openHolds: row.open_holds,
    version: row.version,
  }
}

export function viewPatronSummary(row: PatronSummaryRow): PatronSummary {
  const { id, card, name, type_code, branch_code, expires_on } = row
  return { id, card, name, type: type_code, branch: branch_code, expires: endOf(expires_on) }
}

export function viewCard({ number, state, issued_at }: CardRow, zone: Zone): CardView {
  return { card: number, state, issuedAt: formatInstant(issued_at, zone) }
}

/** Which member of staff placed it is staff's business. */
export function viewBlock(block: BlockRow, { viewer, zone }: For): BlockView {
  return {
    id: block.id,
    reason: block.reason,
    until: block.until_on,
    acts: [...(block.acts ?? blockedActs)],
    branch: block.branch_code,
    placedAt: formatInstant(block.placed_at, zone),
    placedBy: viewer.kind === 'reader' ? null : block.placed_by,
  }
}

function endOf(expiresOn: LocalDate): LocalDate | null {
  return expiresOn === NO_END ? null : expiresOn
}
