import type { Actor } from '@wenyuan/domain/access'
import type { Tx } from '../platform/index.ts'
import { endTasks, openTasks } from '../tasks/index.ts'
import { HOPELESS } from './circulation-store.ts'
import type { ActContext } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Tasks in one transaction. */
const BATCH = 200

/** Opens a task for each hold that no copy can fill any more, and ends those of holds that one can. Gives how many changed. */
export async function flagHopelessHolds({ network }: ActContext): Promise<number> {
  let flagged = 0
  for (let more = true; more; ) {
    const found = await network.db.transaction(async (tx) => {
      const holds = await findUnflagged(tx)
      const drafts = holds.map(({ id, branch, patron_id, title_id }) => ({
        kind: 'hopeless-hold',
        duty: 'hold.create' as const,
        ...{ branch, patronId: patron_id, holdId: id, subject: `title:${title_id}`, openKey: keyOf(id) },
      }))
      await openTasks(tx, network, NIGHTLY, drafts)
      return holds.length
    })
    flagged += found
    more = found === BATCH
  }
  return flagged + (await endNeedless())

  /** The hold has ended, or a copy was found or bought. */
  function endNeedless(): Promise<number> {
    return network.db.transaction(async (tx) => {
      const ids = await findNeedless(tx)
      const ends = ids.map((id) => ({ openKey: keyOf(id), state: 'done' as const, outcome: 'done' }))
      await endTasks(tx, network, NIGHTLY, ends)
      return ids.length
    })
  }
}

function keyOf(holdId: string): string {
  return `hopeless-hold:${holdId}`
}

type HoldToFlag = {
  readonly id: string
  readonly branch: string
  readonly patron_id: string
  readonly title_id: string
}

async function findUnflagged(tx: Tx): Promise<HoldToFlag[]> {
  const { rows } = await tx.query<HoldToFlag>(
    'find-hopeless-holds',
    `SELECT h.id, h.pickup_branch_code AS branch, h.patron_id, h.title_id FROM hold h
     WHERE ${HOPELESS} AND NOT EXISTS (SELECT FROM task WHERE open_key = 'hopeless-hold:' || h.id AND state = 'open')
     ORDER BY h.id LIMIT $1`,
    [BATCH],
  )
  return rows
}

async function findNeedless(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ hold_id: string }>(
    'find-needless-hopeless-tasks',
    `SELECT t.hold_id FROM task t WHERE t.kind = 'hopeless-hold' AND t.state = 'open'
       AND NOT EXISTS (SELECT FROM hold h WHERE h.id = t.hold_id AND ${HOPELESS}) ORDER BY t.hold_id`,
    [],
  )
  return rows.map(({ hold_id }) => hold_id)
}
