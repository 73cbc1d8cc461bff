import type { LifeTable } from './end-hazard.ts'

/** So many things were seen from one day to another, both included, and ended on the last of them, or were seen no longer. */
export type Lives = { readonly from: number; readonly to: number; readonly ended: boolean; readonly count: number }

/** Counts lives into a table whose first element stands for day `first`; days outside of it are taken for its ends. */
export function countLives(
  lives: Iterable<Lives>,
  { first, last }: { readonly first: number; readonly last: number },
): LifeTable {
  const days = last - first + 1
  const [coming, gone, ended] = [zeros(days), zeros(days + 1), zeros(days)]
  const place = (day: number) => Math.min(Math.max(day, first), last) - first
  for (const { from, to, ended: hasEnded, count } of lives) {
    if (to < from || to < first) continue
    add(coming, place(from), count)
    add(gone, place(to) + 1, count)
    // What outlives the table has not ended in it.
    if (hasEnded && to <= last) add(ended, place(to), count)
  }
  let there = 0
  const atRisk = coming.map((came, day) => {
    there += came - (gone[day] ?? 0)
    return there
  })
  return { atRisk, ended }
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

function add(counts: number[], place: number, count: number): void {
  counts[place] = (counts[place] ?? 0) + count
}
