import type { LocalDate } from '@wenyuan/domain/kernel'
import { type HotThreshold, hotThresholdKey, isHot } from '@wenyuan/domain/policy'
import type { PolicyInForce } from '../network/index.ts'
import { isLendable, windowStart } from './hot-now.ts'
import {
  type AskedTitleRow,
  forgetThresholds,
  setHotTitles,
  titlesAskedFor,
  titlesLentSince,
} from './hot-titles-store.ts'
import type { ActContext } from './perform-acts.ts'

/**
 * Counts anew which titles are hot, for each threshold that a line of the policy in force names. Pages and lists go by
 * that until the next night; acts count for themselves (docs/rules/hot-titles.md). Gives how many titles came or went.
 */
export async function countHotTitles({ network }: ActContext): Promise<number> {
  const { db, clock, zone } = network
  const at = clock.now()
  const today = zone.dateOf(at)
  return db.transaction(async (tx) => {
    const policy = (await network.directory.current(tx)).policyAt(at)
    const thresholds = thresholdsOf(policy)
    let changed = await forgetThresholds(tx, [...thresholds.keys()])
    const byHolds = [...thresholds.values()].some((threshold) => 'holdsOverCopies' in threshold)
    const asked = byHolds ? await titlesAskedFor(tx) : []
    for (const [key, threshold] of thresholds) {
      const titleIds =
        'loans' in threshold
          ? await titlesLentSince(tx, {
              since: windowStart(threshold.days, { now: at, zone }),
              loans: threshold.loans,
            })
          : hotByHolds(asked, threshold, policy, today)
      changed += await setHotTitles(tx, { threshold: key, titleIds, at })
    }
    return changed
  })
}

function thresholdsOf({ policy }: PolicyInForce): Map<string, HotThreshold> {
  const thresholds = policy.lines.map(({ set }) => set.hotThreshold).filter((one) => one !== undefined && one !== null)
  return new Map(thresholds.map((threshold) => [hotThresholdKey(threshold), threshold]))
}

function hotByHolds(
  asked: readonly AskedTitleRow[],
  threshold: HotThreshold,
  policy: PolicyInForce,
  on: LocalDate,
): string[] {
  return asked
    .filter(({ holds, ...title }) => isHot(threshold, { loans: 0, holds, copies: lendableCopies(title, policy, on) }))
    .map((row) => row.title_id)
}

/** Copies of a type that is lent to take home, to whomever. */
function lendableCopies(
  { copies, class_number }: Pick<AskedTitleRow, 'copies' | 'class_number'>,
  policy: PolicyInForce,
  on: LocalDate,
): number {
  return copies
    .filter(({ branch, type }) => isLendable({ branch, type, classNumber: class_number }, policy, on))
    .reduce((sum, { count }) => sum + count, 0)
}
