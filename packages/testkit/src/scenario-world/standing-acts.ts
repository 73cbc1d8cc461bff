import type { Actor } from '@wenyuan/domain/access'
import type { WrittenLine } from '@wenyuan/domain/policy'
import { liftBlocks, placeBlock } from '@wenyuan/server/patrons'
import { activatePolicy as activate, draftPolicy } from '@wenyuan/server/policy'
import type { BlockAct, BlocksResult, Outcome, UnblockAct } from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { type Ground, NOBODY, SCENARIO_ACTOR } from './ground.ts'
import { DONE, type KeyedAct, runKeyed } from './keyed-act.ts'
import { codeOfFault, refused } from './refused.ts'

/** A block's reason is asked for; a scenario seldom needs one. */
const UNSAID_REASON = '-'

export function placeOneBlock(ground: Ground, act: BlockAct): Promise<Outcome<BlocksResult>> {
  const { patronId, actor } = whoOf(ground, act)
  const body = {
    reason: act.reason ?? UNSAID_REASON,
    ...(act.until === null ? {} : { until: act.until }),
    ...(act.acts.length === 0 ? {} : { acts: [...act.acts] }),
    ...(act.branch === null ? {} : { branch: act.branch }),
  }
  const keyed: KeyedAct = { operationId: 'addBlock', actor, params: { id: patronId }, body, key: act.key }
  return runKeyed(ground, keyed, act.card, async (tx) => {
    const done = await placeBlock(tx, ground.network, actor, { patronId, body })
    switch (done.kind) {
      case 'placed':
        return DONE
      case 'forbidden':
        return refused('NOT_PERMITTED', ['patron.write'])
      case 'not-found':
        return refused('NOT_FOUND')
      case 'impossible':
        return refused(codeOfFault(done.code), [`${done.path}: ${done.expected ?? ''}`])
    }
  })
}

export function liftAllBlocks(ground: Ground, act: UnblockAct): Promise<Outcome<BlocksResult>> {
  const { patronId, actor } = whoOf(ground, act)
  const keyed: KeyedAct = { operationId: 'removeBlock', actor, params: { id: patronId }, body: null, key: act.key }
  return runKeyed(ground, keyed, act.card, async (tx) => {
    const done = await liftBlocks(tx, ground.network, actor, { patronId, blockId: null })
    switch (done.kind) {
      case 'lifted':
        return DONE
      case 'forbidden':
        return refused('NOT_PERMITTED', ['patron.write'])
      case 'not-found':
        return refused('NOT_FOUND')
    }
  })
}

/** Drafts the lines beside the file's own periods and puts them in force from now on. */
export function activatePolicy(
  { network, scenario }: Ground,
  lines: readonly WrittenLine[],
): Promise<Outcome<Record<never, never>>> {
  return network.db.transaction(async (tx) => {
    const body = { lines: [...lines], periods: scenario.periods } as Parameters<typeof draftPolicy>[3]
    const drafted = await draftPolicy(tx, network, SCENARIO_ACTOR, body)
    if (drafted.kind !== 'drafted')
      throw new Error(`the scenario's reader let a policy pass: ${JSON.stringify(drafted)}`)
    const done = await activate(tx, network, SCENARIO_ACTOR, { draftId: drafted.draft.version, effectiveAt: null })
    if (done.kind === 'activated') return { kind: 'permitted', result: {}, explanation: [] }
    return refused('STALE', [done.kind])
  })
}

function whoOf(ground: Ground, act: BlockAct | UnblockAct): { patronId: string; actor: Actor } {
  const patronId = ground.planted.patronIdOf.get(act.card) ?? NOBODY
  return { patronId, actor: actorOf(ground, act.by, patronId) }
}
