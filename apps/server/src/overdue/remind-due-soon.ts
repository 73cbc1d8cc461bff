import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { type ActContext, emptyKeys, mayRenew, readActWorld, type World } from '../circulation/index.ts'
import { byPatron, eachChunk } from './each-patron.ts'
import {
  findStepsOfToday,
  insertNotices,
  type NoticeOfNight,
  noteSteps,
  type PolicyStep,
  type ReachedStep,
  readKeptValues,
} from './reminders-store.ts'

/** Loans in one transaction: each needs its patron's facts, to see whether it could be renewed. */
const BATCH = 250
/** No step lies further ahead. */
const MAX_DAYS_AHEAD = 366

/**
 * Tells of loans that fall due in so many days as `noticesDue` says: one notice a day for one patron, of all of them. What a
 * notice offers to renew is asked of the renewal rule itself, as the reader would be answered now.
 */
export async function remindDueSoon(context: ActContext): Promise<number> {
  const { db, clock, zone } = context.network
  const today = zone.dateOf(clock.now())
  const steps = await stepsOf(context, today)
  if (steps.length === 0) return 0
  const work = (chunk: readonly ReachedStep[]) => tellChunk(context, chunk)
  return eachChunk(db, findStepsOfToday, { kind: 'due-soon', today, steps }, { size: BATCH, work })
}

async function stepsOf({ network }: ActContext, today: LocalDate): Promise<PolicyStep[]> {
  const kept = await readKeptValues(network.db, { from: today, to: addDays(today, MAX_DAYS_AHEAD) })
  return [...kept].flatMap(([resolutionId, { noticesDue }]) =>
    noticesDue.map((before) => ({ resolutionId, day: 0 - before })),
  )
}

function tellChunk(context: ActContext, chunk: readonly ReachedStep[]): Promise<number> {
  const { network } = context
  return network.db.transaction(async (tx) => {
    const now = network.clock.now()
    const made = await noteSteps(tx, 'due-soon', chunk, now)
    if (made.length === 0) return 0
    const grouped = byPatron(made)
    const patronIds = [...grouped.keys()]
    const world = await readActWorld(context, { ...emptyKeys(), patronIds, allLoansOf: patronIds }, tx)
    const notices = [...grouped].map(([patronId, loans]) => noticeOf(world, patronId, loans))
    await insertNotices(tx, now, notices)
    return notices.length
  })
}

function noticeOf(world: World, patronId: string, steps: readonly ReachedStep[]): NoticeOfNight {
  const { zone } = world.network
  const loans = steps.map(({ loanId, title, dueOn, dueAt }) => ({
    ...{ loanId, title, due: dueOn },
    ...(dueAt === null ? {} : { dueMinute: zone.toLocal(dueAt).minute }),
    renewable: mayRenew(world, patronId, loanId),
  }))
  const [only] = steps
  return {
    patronId,
    kind: 'due-soon',
    loanId: steps.length === 1 && only !== undefined ? only.loanId : null,
    data: { loans, offersRenewal: loans.some(({ renewable }) => renewable) },
  }
}
