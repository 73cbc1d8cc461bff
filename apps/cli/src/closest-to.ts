/** More slips than this are no slip of the finger. */
const MAX_DISTANCE = 3

/** The known word that a mistyped one most likely means; null: none is near. */
export function closestTo(met: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = MAX_DISTANCE + 1
  for (const word of known) {
    const distance = word.startsWith(met) && met.length > 2 ? 0 : editDistance(met, word)
    if (distance < least && distance < word.length / 2) {
      best = word
      least = distance
    }
  }
  return best
}

/** Letters to insert, remove or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
