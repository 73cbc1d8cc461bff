import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import { findActorNames } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import {
  type CashUpRow,
  currentPeriod,
  type Desk,
  findCashUp,
  lastCashUpAt,
  listCashUpRows,
  type Takings,
  takingsOf,
} from './tills-store.ts'

export type ReadTillResult =
  | {
      readonly kind: 'till'
      readonly at: Desk
      readonly period: number
      readonly since: Instant | null
      readonly takings: Takings
    }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown-branch' }

/** What a desk has taken since its last cash-up. */
export async function readTill(network: Network, actor: Actor, at: Desk): Promise<ReadTillResult> {
  if (!isAllowed(actor, 'fee.pay', at.branch)) return { kind: 'forbidden' }
  const { db, directory } = network
  if (!(await directory.current(db)).branches.has(at.branch)) return { kind: 'unknown-branch' }
  const period = await currentPeriod(db, at)
  return { kind: 'till', at, period, since: await lastCashUpAt(db, at), takings: await takingsOf(db, at, period) }
}

export type Names = ReadonlyMap<string, string>
export type ListCashUps =
  | { readonly kind: 'listed'; readonly rows: readonly CashUpRow[]; readonly names: Names }
  | { readonly kind: 'forbidden' }
export type ReadCashUp =
  | { readonly kind: 'cash-up'; readonly cashUp: CashUpRow; readonly names: Names }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** Cash-ups are for who takes money at the branch, and for who reads its reports. */
function maySee(actor: Actor, branch?: string): boolean {
  return isAllowed(actor, 'fee.pay', branch) || isAllowed(actor, 'report.read', branch)
}

type Question = {
  readonly branch: string | null
  readonly desk: string | null
  readonly before: string | null
  readonly limit: number
}

/** One more than the limit where there are more. */
export async function listCashUps(network: Network, actor: Actor, question: Question): Promise<ListCashUps> {
  const { db, directory } = network
  const { branch, desk, before, limit } = question
  if (!maySee(actor, branch ?? undefined)) return { kind: 'forbidden' }
  const all = [...(await directory.current(db)).branches.keys()]
  const branches = (branch === null ? all : [branch]).filter((one) => maySee(actor, one))
  const rows = await listCashUpRows(db, { branches, desk, before, limit: limit + 1 })
  return {
    kind: 'listed',
    rows,
    names: await findActorNames(
      db,
      rows.map((row) => row.actor),
    ),
  }
}

export async function readCashUp(network: Network, actor: Actor, id: string): Promise<ReadCashUp> {
  if (!maySee(actor)) return { kind: 'forbidden' }
  const cashUp = await findCashUp(network.db, id)
  if (cashUp === null || !maySee(actor, cashUp.branch_code)) return { kind: 'not-found' }
  return { kind: 'cash-up', cashUp, names: await findActorNames(network.db, [cashUp.actor]) }
}
