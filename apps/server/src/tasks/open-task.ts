import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { type Tx, timestamptz } from '../platform/index.ts'
import type { TaskDraft, TaskEnd } from './task-draft.ts'

const OPEN = `INSERT INTO task (kind, duty, branch_code, patron_id, item_id, loan_id, hold_id, subject, open_key, due_on, data, opened_at, opened_by)
  SELECT kind, duty, branch_code, patron_id, item_id, loan_id, hold_id, subject, open_key, due_on, data, $13::timestamptz, opened_by
  FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[], $9::text[],
      $10::date[], $11::jsonb[], $12::text[])
    AS n (kind, duty, branch_code, patron_id, item_id, loan_id, hold_id, subject, open_key, due_on, data, opened_by)
  ON CONFLICT (open_key) WHERE state = 'open' DO NOTHING`

const END = `UPDATE task SET state = n.state, outcome = n.outcome, ended_at = $5::timestamptz, ended_by = n.ended_by, version = version + 1
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS n (open_key, state, outcome, ended_by)
  WHERE task.open_key = n.open_key AND task.state = 'open'`

/** A statement with its values, for whoever writes many things at once. */
export type TaskStatement = { readonly sql: string; readonly values: readonly unknown[] }

export function openStatement(drafts: readonly (TaskDraft & { readonly by: string })[], at: Instant): TaskStatement {
  const values = [
    drafts.map(({ kind }) => kind),
    drafts.map(({ duty }) => duty),
    drafts.map(({ branch }) => branch),
    drafts.map(({ patronId }) => patronId ?? null),
    drafts.map(({ itemId }) => itemId ?? null),
    drafts.map(({ loanId }) => loanId ?? null),
    drafts.map(({ holdId }) => holdId ?? null),
    drafts.map(({ subject }) => subject ?? null),
    drafts.map(({ openKey }) => openKey),
    drafts.map(({ dueOn }) => dueOn ?? null),
    drafts.map(({ data }) => JSON.stringify(data ?? {})),
    drafts.map(({ by }) => by),
    timestamptz(at),
  ]
  return { sql: OPEN, values }
}

export function endStatement(ends: readonly (TaskEnd & { readonly by: string })[], at: Instant): TaskStatement {
  const values = [
    ends.map(({ openKey }) => openKey),
    ends.map(({ state }) => state),
    ends.map(({ outcome }) => outcome),
    ends.map(({ by }) => by),
    timestamptz(at),
  ]
  return { sql: END, values }
}

/** Opens tasks in the transaction of what makes them needed; those whose key is open already stay as they are. */
export async function openTasks(tx: Tx, network: Network, actor: Actor, drafts: readonly TaskDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const by = actorName(actor)
  const { sql, values } = openStatement(
    drafts.map((draft) => ({ ...draft, by })),
    network.clock.now(),
  )
  await tx.query('open-tasks', sql, values)
}

export function openTask(tx: Tx, network: Network, actor: Actor, draft: TaskDraft): Promise<void> {
  return openTasks(tx, network, actor, [draft])
}

/** Ends open tasks by their keys; a key that is not open is passed over. */
export async function endTasks(tx: Tx, network: Network, actor: Actor, ends: readonly TaskEnd[]): Promise<void> {
  if (ends.length === 0) return
  const by = actorName(actor)
  const { sql, values } = endStatement(
    ends.map((end) => ({ ...end, by })),
    network.clock.now(),
  )
  await tx.query('end-tasks', sql, values)
}
