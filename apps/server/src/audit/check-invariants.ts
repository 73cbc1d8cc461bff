import { verifyEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { askQuestions } from './audit-questions.ts'
import type { Breach } from './breach.ts'
import { checkLoans } from './check-loans.ts'

export type Audit = {
  readonly loans: number
  /** Charges (of nothing, too) that were computed again. */
  readonly charges: number
  /** Of these, charges by a price that has since changed: they are not judged. */
  readonly unsure: number
  readonly events: number
  readonly breaches: readonly Breach[]
}

/**
 * Looks whether what must always be true is (circulation.md section 13: 1, 2, 3, 4, 5, 7, 9 as far as loans go, 10, and
 * the record itself). For a database at rest: beside acts it sees some half of two moments.
 */
export async function checkInvariants(network: Network, { headFile }: { headFile: string }): Promise<Audit> {
  const asked = await askQuestions(network.db, { whole: true })
  const { loans, charges, unsure, breaches } = await checkLoans(network)
  const record = await checkRecord(network, headFile)
  return {
    loans,
    charges,
    unsure,
    events: record.events,
    breaches: [...asked.breaches, ...breaches, ...record.breaches],
  }
}

/** The same without the record's chain, whose keys may be elsewhere. */
export async function checkState(network: Network): Promise<readonly Breach[]> {
  const asked = await askQuestions(network.db, { whole: true })
  return [...asked.breaches, ...(await checkLoans(network)).breaches]
}

/** Walks the whole chain. */
export async function checkRecord(
  network: Network,
  headFile: string,
): Promise<{ readonly events: number; readonly breaches: readonly Breach[] }> {
  const { count, firstBroken } = await verifyEvents(network, headFile)
  if (firstBroken === undefined) return { events: count, breaches: [] }
  return {
    events: count,
    breaches: [{ code: 'RECORD', subject: `event:${firstBroken.eventId ?? '-'}`, facts: firstBroken }],
  }
}
