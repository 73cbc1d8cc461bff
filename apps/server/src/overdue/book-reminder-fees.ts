import { type Actor, actorName } from '@wenyuan/domain/access'
import { reminderDays } from '@wenyuan/domain/circulation'
import type { PolicyValues } from '@wenyuan/domain/policy'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { eachChunk } from './each-patron.ts'
import {
  findReachedSteps,
  insertFeeLines,
  insertNotices,
  noteSteps,
  type ReachedStep,
  type ReminderFee,
} from './reminders-store.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Fees in one transaction. */
const BATCH = 1000

/** The fee of each step of `reminderFee` that a loan has come to; gives how many were booked. */
export async function bookReminderFees(network: Network, kept: ReadonlyMap<string, PolicyValues>): Promise<number> {
  const feeOf = new Map<string, Map<number, number>>()
  for (const [id, { reminderFee }] of kept) feeOf.set(id, reminderDays(reminderFee))
  const steps = [...feeOf].flatMap(([resolutionId, days]) => [...days.keys()].map((day) => ({ resolutionId, day })))
  if (steps.length === 0) return 0
  const today = network.zone.dateOf(network.clock.now())
  const work = (chunk: readonly ReachedStep[]) => bookChunk(network, chunk, feeOf)
  return eachChunk(network.db, findReachedSteps, { kind: 'fee', today, steps }, { size: BATCH, work })
}

function bookChunk(
  network: Network,
  chunk: readonly ReachedStep[],
  feeOf: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Promise<number> {
  return network.db.transaction(async (tx) => {
    const now = network.clock.now()
    const made = await noteSteps(tx, 'fee', chunk, now)
    const fees: ReminderFee[] = made.flatMap((step) => {
      const feeFen = feeOf.get(step.resolutionId)?.get(step.day) ?? 0
      return feeFen === 0 ? [] : [{ step, feeFen }]
    })
    if (fees.length === 0) return 0
    const ids = await insertFeeLines(tx, now, fees, actorName(NIGHTLY))
    await appendEvents(
      tx,
      network.recorder,
      now,
      fees.map(({ step, feeFen }, n) => ({
        kind: 'charge.booked',
        actor: NIGHTLY,
        patronId: step.patronId,
        itemId: step.itemId,
        loanId: step.loanId,
        subject: `line:${ids[n]}`,
        data: { cause: 'reminder', amountFen: feeFen, day: step.day, due: step.dueOn },
      })),
    )
    await insertNotices(
      tx,
      now,
      fees.map(({ step, feeFen }) => ({
        patronId: step.patronId,
        kind: 'charge',
        loanId: step.loanId,
        data: { title: step.title, amountFen: feeFen, cause: 'reminder' },
      })),
    )
    return fees.length
  })
}
