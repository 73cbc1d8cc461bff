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
  const asked = await askQuestions(network.db)
  const { loans, charges, unsure, breaches } = await checkLoans(network)
  const { count, firstBroken } = await verifyEvents(network, headFile)
  const record: Breach[] =
    firstBroken === undefined
      ? []
      : [{ code: 'RECORD', subject: `event:${firstBroken.eventId ?? '-'}`, facts: firstBroken }]
  return { loans, charges, unsure, events: count, breaches: [...asked, ...breaches, ...record] }
}
