import type { Actor } from '@wenyuan/domain/access'
import { daysBetween } from '@wenyuan/domain/kernel'
import type { PolicyValues, ReminderWay } from '@wenyuan/domain/policy'
import { overdueTaskKey } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'
import { openTasks, type TaskDraft } from '../tasks/index.ts'
import { byPatron, eachChunk } from './each-patron.ts'
import { findReachedSteps, insertNotices, type NoticeOfNight, noteSteps, type ReachedStep } from './reminders-store.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Loans in one transaction. */
const BATCH = 2000
const SENT: readonly ReminderWay[] = ['message', 'sms']

type Ladders = ReadonlyMap<string, ReadonlyMap<number, readonly ReminderWay[]>>

/**
 * The overdue ladder of `noticesOverdue`: one notice a night for one patron, of all loans that have come to a step of theirs,
 * and a task for staff where a step asks for a call or a visit. Where nights were missed, a loan takes the highest step
 * that it has come to, and the ones below count as made. Gives how many loans climbed.
 */
export async function climbLadder(network: Network, kept: ReadonlyMap<string, PolicyValues>): Promise<number> {
  const ladders: Ladders = new Map(
    [...kept].map(([id, { noticesOverdue }]) => [id, new Map(noticesOverdue.map(({ day, ways }) => [day, ways]))]),
  )
  const steps = [...ladders].flatMap(([resolutionId, days]) => [...days.keys()].map((day) => ({ resolutionId, day })))
  if (steps.length === 0) return 0
  const today = network.zone.dateOf(network.clock.now())
  const work = (chunk: readonly ReachedStep[]) => climbChunk(network, chunk, ladders)
  return eachChunk(network.db, findReachedSteps, { kind: 'ladder', today, steps }, { size: BATCH, work })
}

function climbChunk(network: Network, chunk: readonly ReachedStep[], ladders: Ladders): Promise<number> {
  return network.db.transaction(async (tx) => {
    const now = network.clock.now()
    const highest = highestOfEach(await noteSteps(tx, 'ladder', chunk, now))
    const waysOf = (step: ReachedStep) => ladders.get(step.resolutionId)?.get(step.day) ?? []
    const told = highest.filter((step) => waysOf(step).some((way) => SENT.includes(way)))
    await insertNotices(
      tx,
      now,
      [...byPatron(told)].map(([patronId, loans]) => noticeOf(network, patronId, loans, waysOf)),
    )
    await openTasks(
      tx,
      network,
      NIGHTLY,
      highest.flatMap((step) => tasksOf(network, step, waysOf(step))),
    )
    return highest.length
  })
}

/** A loan stands on one step: the highest of those it has come to. They come in the order of loans and days. */
function highestOfEach(steps: readonly ReachedStep[]): ReachedStep[] {
  return [...new Map(steps.map((step) => [step.loanId, step])).values()]
}

function noticeOf(
  { clock, zone }: Network,
  patronId: string,
  loans: readonly ReachedStep[],
  waysOf: (step: ReachedStep) => readonly ReminderWay[],
): NoticeOfNight {
  const today = zone.dateOf(clock.now())
  const ways = SENT.filter((way) => loans.some((step) => waysOf(step).includes(way)))
  const [only] = loans
  return {
    patronId,
    kind: 'overdue',
    loanId: loans.length === 1 && only !== undefined ? only.loanId : null,
    data: {
      loans: loans.map(({ loanId, title, dueOn }) => ({
        ...{ loanId, title, due: dueOn },
        daysLate: daysBetween(dueOn, today),
      })),
      ways,
    },
  }
}

/** At the branch whose rules the loan lives under; one call and one visit are open for a loan at most. */
function tasksOf({ clock, zone }: Network, step: ReachedStep, ways: readonly ReminderWay[]): TaskDraft[] {
  const { loanId, patronId, itemId, branch, dueOn } = step
  const today = zone.dateOf(clock.now())
  return ways.flatMap((way): TaskDraft[] => {
    if (way !== 'phone' && way !== 'visit') return []
    return [
      {
        kind: way,
        duty: 'patron.read',
        ...{ branch, patronId, itemId, loanId },
        openKey: overdueTaskKey(way, loanId),
        dueOn: today,
        data: { due: dueOn, daysLate: daysBetween(dueOn, today) },
      },
    ]
  })
}
