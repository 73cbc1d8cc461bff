import type { PolicyDraftBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { type PolicyProblem, readPolicy, type WrittenPeriods } from '@wenyuan/domain/policy'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { insertDraft, lockPolicy, type PolicyRow, updateDraft } from './policy-store.ts'
import { writtenPeriods } from './written-periods.ts'

export type Unreadable = { readonly kind: 'unreadable'; readonly problems: readonly PolicyProblem[] }

export type DraftPolicyResult =
  | { readonly kind: 'drafted'; readonly draft: PolicyRow }
  | { readonly kind: 'forbidden' }
  | Unreadable

/** Begins a draft. It takes effect when it is activated; one that can't be read is refused whole, each fault named. */
export async function draftPolicy(
  tx: Tx,
  network: Network,
  actor: Actor,
  body: PolicyDraftBody,
): Promise<DraftPolicyResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const written = readWritten(body)
  if (written.kind === 'unreadable') return written
  const { lines, periods } = written
  const at = network.clock.now()
  const draft = await insertDraft(tx, { name: body.name ?? null, lines, periods, by: actorName(actor), at })
  await appendDrafted(tx, network, actor, draft)
  return { kind: 'drafted', draft }
}

export type RedraftPolicyResult =
  | DraftPolicyResult
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale' }
  /** It is in force, or to be: a change of it is a new draft. */
  | { readonly kind: 'activated' }

/** Replaces a draft. From then on it is meant for the policy as it is now in force. */
export async function redraftPolicy(
  tx: Tx,
  network: Network,
  actor: Actor,
  { draftId, ifVersion, body }: { draftId: string; ifVersion: number | null; body: PolicyDraftBody },
): Promise<RedraftPolicyResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const there = await lockPolicy(tx, draftId)
  if (there === null) return { kind: 'not-found' }
  if (there.state === 'activated') return { kind: 'activated' }
  if (ifVersion !== null && ifVersion !== there.row_version) return { kind: 'stale' }
  const written = readWritten(body)
  if (written.kind === 'unreadable') return written
  const { lines, periods } = written
  const at = network.clock.now()
  const draft = await updateDraft(tx, draftId, { name: body.name ?? null, lines, periods, at })
  await appendDrafted(tx, network, actor, draft)
  return { kind: 'drafted', draft }
}

type Written = { readonly kind: 'written'; readonly lines: PolicyDraftBody['lines']; readonly periods: WrittenPeriods }

function readWritten({ lines, periods = {} }: PolicyDraftBody): Written | Unreadable {
  const written = writtenPeriods(periods)
  const read = readPolicy(lines, written)
  if (read.kind === 'refused') return { kind: 'unreadable', problems: read.problems }
  return { kind: 'written', lines, periods: written }
}

async function appendDrafted(tx: Tx, network: Network, actor: Actor, draft: PolicyRow): Promise<void> {
  const { version, name, lines, periods } = draft
  const event = {
    kind: 'policy.drafted',
    actor,
    subject: `policy:${version}`,
    data: { version, name, lines, periods },
  } as const
  await appendEvents(tx, network.recorder, network.clock.now(), [event])
}
