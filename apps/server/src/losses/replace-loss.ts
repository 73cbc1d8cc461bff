import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { correctableFen } from '@wenyuan/domain/account'
import { lockAccount } from '../account/index.ts'
import { addItem, findTitles } from '../catalog/index.ts'
import { type ActContext, type Outcome, performWithin } from '../circulation/index.ts'
import type { Tx } from '../platform/index.ts'
import { findLoanParties } from './losses-store.ts'

export type ReplaceResult =
  | Outcome
  /** The new copy is of an earlier edition, or of nothing known. */
  | { readonly kind: 'not-as-new' }
  | { readonly kind: 'barcode-taken' }

export type Replacement = {
  readonly loanId: string
  /** The new copy, where it is registered at once; `titleId`: a later edition than the lost one's. */
  readonly item: { readonly barcode: string; readonly titleId?: string | undefined } | null
  readonly note?: string | undefined
}

const REPLACEABLE = new Set(['lost', 'damage'])

/**
 * The reader brings a new copy of the same or a later edition instead of paying for a lost or a damaged one: what it was charged
 * for is taken back, handling stays, and the old copy is withdrawn.
 */
export async function replaceLoss(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  { loanId, item, note }: Replacement,
): Promise<ReplaceResult> {
  const parties = await findLoanParties(tx, loanId)
  if (parties === null || actor.kind === 'reader') return { kind: 'not-found' }
  const { branch_code: branch } = parties
  if (item !== null && !isAllowed(actor, 'catalogue.write', branch))
    return { kind: 'forbidden', permission: 'catalogue.write' }
  const account = await lockAccount(tx, parties.patron_id)
  if (account === null) return { kind: 'not-found' }
  const { lines, settled } = account
  const cancels = lines
    .filter((line) => line.loanId === loanId && line.kind === 'charge' && REPLACEABLE.has(line.cause ?? ''))
    .map(({ id }) => ({ lineId: id, amountFen: correctableFen(lines, settled, id) ?? 0 }))
    .filter(({ amountFen }) => amountFen > 0)
  const titleId = item === null ? null : await titleOfNew(tx, parties.title_id, item.titleId)
  if (item !== null && titleId === null) return { kind: 'not-as-new' }
  const done = await performWithin(tx, acts, {
    act: 'replace',
    actor,
    loanId,
    cancels,
    withItem: item?.barcode ?? null,
    note,
  })
  if (done.kind !== 'loan-changed' || item === null || titleId === null) return done
  const added = await addItem(tx, acts.network, actor, {
    barcode: item.barcode,
    titleId,
    type: done.loan.itemType,
    branch,
    status: 'processing',
  })
  // Whoever called takes everything back: the copy that was to stand for the old one can't be registered.
  return added.kind === 'added' ? done : { kind: 'barcode-taken' }
}

/** Null: an earlier edition, or an unknown title. */
async function titleOfNew(tx: Tx, lostTitleId: string, named: string | undefined): Promise<string | null> {
  if (named === undefined || named === lostTitleId) return lostTitleId
  const titles = await findTitles(tx, [lostTitleId, named])
  const [lost, later] = [titles.get(lostTitleId)?.year ?? null, titles.get(named)?.year ?? null]
  return titles.has(named) && (lost === null || (later !== null && later >= lost)) ? named : null
}
