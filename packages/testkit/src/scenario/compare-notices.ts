import { type Difference, sayList } from './compare-fields.ts'
import type { Expectation, NoticePattern } from './step.ts'
import type { NoticeShown } from './world.ts'

/** `notices` as a subset, `noticesExactly` as the whole, both in any order: each pattern needs a notice of its own. */
export function compareNotices(
  expect: Pick<Expectation, 'notices' | 'noticesExactly'>,
  got: readonly NoticeShown[],
  line: number,
): readonly Difference[] {
  const differences: Difference[] = []
  const say = (key: string, patterns: readonly NoticePattern[]) =>
    differences.push({ line, key, expected: sayList(patterns.map(sayNotice)), got: sayList(got.map(sayNotice)) })

  if (expect.notices !== null && !allFind(expect.notices, got)) say('notices', expect.notices)
  const exactly = expect.noticesExactly
  if (exactly !== null && (exactly.length !== got.length || !allFind(exactly, got))) say('noticesExactly', exactly)
  return differences
}

/** A matching of patterns to notices by augmenting paths: a loose pattern gives way to a tighter one. */
function allFind(patterns: readonly NoticePattern[], notices: readonly NoticeShown[]): boolean {
  const takenBy = new Map<NoticeShown, NoticePattern>()
  const find = (pattern: NoticePattern, tried: Set<NoticeShown>): boolean => {
    for (const notice of notices) {
      if (tried.has(notice) || !matches(pattern, notice)) continue
      tried.add(notice)
      const holder = takenBy.get(notice)
      if (holder === undefined || find(holder, tried)) {
        takenBy.set(notice, pattern)
        return true
      }
    }
    return false
  }
  return patterns.every((pattern) => find(pattern, new Set()))
}

function matches(pattern: NoticePattern, notice: NoticeShown): boolean {
  return (
    (pattern.to === undefined || pattern.to === notice.to || pattern.to === notice.reaches) &&
    (pattern.kind === undefined || pattern.kind === notice.kind) &&
    (pattern.offersRenewal === undefined || pattern.offersRenewal === (notice.offersRenewal ?? false))
  )
}

function sayNotice({ to, kind, offersRenewal }: NoticePattern | NoticeShown): string {
  const parts = [
    ...(to === undefined ? [] : [`to: ${to}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(offersRenewal === undefined || offersRenewal === null
      ? []
      : [`offersRenewal: ${offersRenewal ? 'yes' : 'no'}`]),
  ]
  return `{ ${parts.join(', ')} }`
}
