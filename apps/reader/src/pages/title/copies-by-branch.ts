import type { TitleItemView, TitlePageView } from '@wenyuan/contract'

/** What a branch has of a title: the state that matters most to who wants it, and the copies that are in it. */
export type BranchCopies = {
  readonly branch: string
  readonly state: TitleItemView['status']
  readonly copies: readonly TitleItemView[]
  readonly shelves: readonly string[]
  /** The day on which the first lent copy is expected. */
  readonly due: string | null
}

/** From what can be had now to what can't be had at all. */
const order: readonly TitleItemView['status'][] = [
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'processing',
  'repair',
  'claimed_returned',
  'missing',
  'lost',
  'withdrawn',
]

export function copiesByBranch({ items }: Pick<TitlePageView, 'items'>): readonly BranchCopies[] {
  const branches = [...new Set(items.map((item) => item.at))]
  return branches
    .map((branch) =>
      summarize(
        branch,
        items.filter((item) => item.at === branch),
      ),
    )
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function summarize(branch: string, items: readonly TitleItemView[]): BranchCopies {
  const state = order.find((status) => items.some((item) => item.status === status)) ?? 'withdrawn'
  const copies = items.filter((item) => item.status === state)
  const shelves = [...new Set(copies.flatMap(({ shelf }) => (shelf === null ? [] : [shelf])))]
  const dues = copies.flatMap(({ due }) => (due === null ? [] : [due])).sort()
  return { branch, state, copies, shelves, due: dues[0] ?? null }
}
