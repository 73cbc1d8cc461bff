import type { ReachedStep } from './reminders-store.ts'

/** Cuts steps, which come in the order of patrons, into chunks of about so many; nobody's are torn apart. */
export function chunksOfPatrons(steps: readonly ReachedStep[], size: number): ReachedStep[][] {
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
