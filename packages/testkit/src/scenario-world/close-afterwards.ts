import type { ClosureBody } from '@wenyuan/contract'
import { carryOutClosure, declareClosure } from '@wenyuan/server/closures'
import type { CloseAfterwardsAct, Outcome } from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { type Ground, NOBODY } from './ground.ts'
import { refused } from './refused.ts'

/** Days that are closed already change nothing, and that is no refusal: the files say what the days were. */
export async function closeAfterwards(
  ground: Ground,
  { branch, dates, by, reason }: CloseAfterwardsAct,
): Promise<Outcome<Record<never, never>>> {
  const { network, acts } = ground
  const actor = actorOf(ground, by, NOBODY)
  const body: ClosureBody = { branch: branch ?? '', dates: [...dates], ...(reason === null ? {} : { reason }) }
  const done = await network.db.transaction((tx) => declareClosure(tx, network, { actor, body }))
  switch (done.kind) {
    case 'declared':
      await carryOutClosure(acts, done.id, actor)
      return { kind: 'permitted', result: {}, explanation: [] }
    case 'closed-already':
      return { kind: 'permitted', result: {}, explanation: [] }
    case 'forbidden':
      return refused('NOT_PERMITTED', ['calendar.write'])
    case 'branch-unknown':
      return refused('NOT_FOUND')
    case 'at-work':
    case 'too-many-days':
      return refused('STALE', [done.kind])
  }
}
