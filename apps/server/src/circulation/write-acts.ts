import { type Tx, timestamptz } from '../platform/index.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'
import { closureFragments } from './write-closure.ts'
import { creditFragments } from './write-credit.ts'
import { holdFragments } from './write-holds.ts'
import { latenessFragments } from './write-lateness.ts'
import { partyFragments } from './write-loan-parties.ts'
import { loanFragments } from './write-loans.ts'
import { recordFragments } from './write-record.ts'
import { transitFragments } from './write-transits.ts'
import { troubleFragments } from './write-trouble.ts'

/**
 * Writes everything in one statement, made of the parts that have rows. Two when a row must be given up before another
 * takes its place (an item lent again in the same list, a hold shelf handed over): within a statement the order of its
 * parts is not defined, and the unique indexes look at once.
 */
export async function writeActs(tx: Tx, world: World): Promise<void> {
  const loans = loanFragments(world)
  const holds = holdFragments(world)
  const transits = transitFragments(world)
  const givenUp = [...loans.closed, ...holds.released, ...transits.ended]
  const taken = [...loans.open, ...holds.set, ...transits.opened]
  const rest = [
    ...updateItems(world),
    ...recordFragments(world),
    ...troubleFragments(world),
    ...creditFragments(world),
    ...partyFragments(world),
    ...latenessFragments(world),
    ...closureFragments(world),
  ]
  const mustSplit = givenUp.length > 0 && taken.length > 0
  if (mustSplit) await runFragments(tx, givenUp)
  await runFragments(tx, [...(mustSplit ? [] : givenUp), ...taken, ...rest])
}

/** Runs the parts as one statement of CTEs; the name tells which parts, so the plan of each combination is kept. */
async function runFragments(tx: Tx, fragments: readonly Fragment[]): Promise<void> {
  if (fragments.length === 0) return
  const values: unknown[] = []
  const parts = fragments.map(({ sql, values: own }) => {
    const offset = values.length
    values.push(...own)
    return sql.replaceAll(/\$(\d+)/g, (_, n: string) => `$${offset + Number(n)}`)
  })
  const last = parts.pop() ?? ''
  const ctes = parts.map((sql, n) => `w${n} AS (${sql})`)
  const text = ctes.length > 0 ? `WITH ${ctes.join(',\n')}\n${last}` : last
  await tx.query(`write-acts-${fragments.map((fragment) => fragment.code).join('')}`, text, values)
}

function updateItems(world: World): Fragment[] {
  const items = [...world.changedItems].map((id) => world.item(id))
  if (items.length === 0) return []
  const sql = `UPDATE item_state SET status = n.status, branch_code = n.branch_code, to_branch_code = n.to_branch_code, since_at = n.since_at
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) AS n (item_id, status, branch_code, to_branch_code, since_at)
    WHERE item_state.item_id = n.item_id`
  const values = columns(
    items,
    (item) => item.id,
    (item) => item.status,
    (item) => item.at,
    (item) => item.to,
    (item) => timestamptz(item.sinceAt),
  )
  return [{ code: 'it', sql, values }]
}
