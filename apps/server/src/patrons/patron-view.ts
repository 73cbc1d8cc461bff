import { type BlockView, blockedActs, type CardView, type PatronSummary, type PatronView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { formatYuan, type LocalDate } from '@wenyuan/domain/kernel'
import type { BlockRow } from './blocks-store.ts'
import type { CardRow } from './cards-store.ts'
import { NO_END, type PatronSummaryRow } from './patrons-store.ts'
import type { SeenPatron } from './read-patron.ts'

export function viewPatron({ row, phone }: SeenPatron, viewer: Actor): PatronView {
  return {
    id: row.id,
    card: row.cards[0]?.number ?? '',
    name: row.name,
    type: row.type_code,
    branch: row.branch_code,
    expires: endOf(row.expires_on),
    phone,
    born: row.born_on,
    cards: row.cards.map(viewCard),
    blocks: row.blocks.map((block) => viewBlock(block, viewer)),
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

export function viewCard({ number, state, issued_at }: CardRow): CardView {
  return { card: number, state, issuedAt: new Date(issued_at).toISOString() }
}

/** Which member of staff placed it is staff's business. */
export function viewBlock(block: BlockRow, viewer: Actor): BlockView {
  return {
    id: block.id,
    reason: block.reason,
    until: block.until_on,
    acts: [...(block.acts ?? blockedActs)],
    branch: block.branch_code,
    placedAt: new Date(block.placed_at).toISOString(),
    placedBy: viewer.kind === 'reader' ? null : block.placed_by,
  }
}

function endOf(expiresOn: LocalDate): LocalDate | null {
  return expiresOn === NO_END ? null : expiresOn
}
