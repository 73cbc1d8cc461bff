import type { Instant } from '../kernel/index.ts'

/** What follows from what was decided, in order of time; at one instant, in order of its making. */
export type Agenda<Entry> = {
  add(at: Instant, entry: Entry): void
  /** The earliest that is due by then, taken out; null: none. */
  takeBy(at: Instant): { readonly at: Instant; readonly entry: Entry } | null
}

type Node<Entry> = { readonly at: Instant; readonly order: number; readonly entry: Entry }

/** A binary heap. */
export function createAgenda<Entry>(): Agenda<Entry> {
  const heap: Node<Entry>[] = []
  let made = 0

  function comesBefore(a: number, b: number): boolean {
    const [x, y] = [heap[a], heap[b]]
    if (x === undefined || y === undefined) return y === undefined && x !== undefined
    return x.at < y.at || (x.at === y.at && x.order < y.order)
  }

  function swap(a: number, b: number): void {
    const [x, y] = [heap[a], heap[b]]
    if (x === undefined || y === undefined) return
    heap[a] = y
    heap[b] = x
  }

  return {
    add(at, entry) {
      heap.push({ at, order: made++, entry })
      for (let n = heap.length - 1; n > 0; ) {
        const parent = (n - 1) >> 1
        if (!comesBefore(n, parent)) break
        swap(n, parent)
        n = parent
      }
    },
    takeBy(at) {
      const first = heap[0]
      if (first === undefined || first.at > at) return null
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) {
        heap[0] = last
        for (let n = 0; ; ) {
          const [left, right] = [2 * n + 1, 2 * n + 2]
          const least = comesBefore(right, left) ? right : left
          if (!comesBefore(least, n)) break
          swap(n, least)
          n = least
        }
      }
      return { at: first.at, entry: first.entry }
    },
  }
}
