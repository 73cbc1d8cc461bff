import type { Queryable } from '../platform/index.ts'
import type { ReachedStep, StepPage, StepSearch } from './reminders-store.ts'

/** Steps held in memory at once. */
const PAGE = 20_000

type Find = (db: Queryable, search: StepSearch, page: StepPage) => Promise<ReachedStep[]>

/** Goes through what is found, page by page and in chunks of about `size`; nobody's steps are torn apart. Sums what `work` gives. */
export async function eachChunk(
  db: Queryable,
  find: Find,
  search: StepSearch,
  { size, work }: { readonly size: number; work(chunk: readonly ReachedStep[]): Promise<number> },
): Promise<number> {
  let [done, afterPatronId] = [0, '0']
  for (;;) {
    const found = await find(db, search, { afterPatronId, limit: PAGE })
    const whole = found.length < PAGE ? found : withoutLastPatron(found)
    for (const chunk of chunksOfPatrons(whole, size)) done += await work(chunk)
    if (found.length < PAGE) return done
    afterPatronId = whole.at(-1)?.patronId ?? afterPatronId
  }
}

/** Whose steps may go on beyond the page. One patron has no more than a page of them. */
function withoutLastPatron(steps: readonly ReachedStep[]): readonly ReachedStep[] {
  const last = steps.at(-1)?.patronId
  const whole = steps.filter(({ patronId }) => patronId !== last)
  return whole.length === 0 ? steps : whole
}

/** Cuts steps, which come in the order of patrons, into chunks of about so many; nobody's are torn apart. */
function chunksOfPatrons(steps: readonly ReachedStep[], size: number): ReachedStep[][] {
  const chunks: ReachedStep[][] = []
  let chunk: ReachedStep[] = []
  for (const step of steps) {
    const last = chunk.at(-1)
    if (chunk.length >= size && last !== undefined && last.patronId !== step.patronId) {
      chunks.push(chunk)
      chunk = []
    }
    chunk.push(step)
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

export function byPatron(steps: readonly ReachedStep[]): Map<string, ReachedStep[]> {
  const grouped = new Map<string, ReachedStep[]>()
  for (const step of steps) grouped.set(step.patronId, [...(grouped.get(step.patronId) ?? []), step])
  return grouped
}
