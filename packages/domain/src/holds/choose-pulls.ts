import type { ItemFacts } from '../circulation/facts.ts'
import type { Instant, LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { chooseHold, type QueuedHold } from './serve-holds.ts'

export type Pull<Item> = { readonly item: Item; readonly hold: QueuedHold }

export type PullQuestion<Item> = {
  /** The available copies of one title, wherever they stand. */
  readonly items: readonly Item[]
  /** The queue of the title with the policy for this copy. */
  queueFor(item: Item): readonly QueuedHold[]
  /** The order in which a copy that comes free here serves the queue. */
  orderFor(item: Item): PolicyValues['holdOrder']
  readonly now: Instant
  readonly today: LocalDate
}

/**
 * Which copies to fetch for which holds: to each the hold that it would be set aside for if it were scanned now. No hold is
 * fetched for twice; where several copies would do, the one that stands where it is collected.
 */
export function choosePulls<Item extends Pick<ItemFacts, 'id' | 'at' | 'branch'>>(
  question: PullQuestion<Item>,
): Pull<Item>[] {
  const { queueFor, orderFor, now, today } = question
  const pulls: Pull<Item>[] = []
  const served = new Set<string>()
  let left = [...question.items]
  while (left.length > 0) {
    const possible = left.flatMap((item) => {
      const queue = queueFor(item).filter(({ hold }) => !served.has(hold.id))
      const { chosen } = chooseHold(queue, item, { branch: item.at, now, today, order: orderFor(item) })
      return chosen === null ? [] : [{ item, hold: chosen }]
    })
    const [next] = possible.sort(comparePulls)
    if (next === undefined) break
    pulls.push(next)
    served.add(next.hold.hold.id)
    left = left.filter((item) => item.id !== next.item.id)
  }
  return pulls
}

function comparePulls<Item extends Pick<ItemFacts, 'id' | 'at'>>(a: Pull<Item>, b: Pull<Item>): number {
  const away = ({ item, hold }: Pull<Item>) => Number(item.at !== hold.hold.pickup)
  return a.hold.hold.rank - b.hold.hold.rank || away(a) - away(b) || Number(a.item.id) - Number(b.item.id)
}
