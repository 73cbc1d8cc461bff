const PLACE = /^(.*-)(\d+)$/

/** How many numbers are missing between neighbours of a list that is in order; another desk or year begins anew. */
export function missingNumbers(numbers: readonly string[]): number {
  let missing = 0
  for (const [index, number] of numbers.entries()) {
    const [one, other] = [placeOf(numbers[index - 1] ?? ''), placeOf(number)]
    if (one === null || other === null || one.before !== other.before) continue
    missing += Math.max(0, Math.abs(one.place - other.place) - 1)
  }
  return missing
}

function placeOf(number: string): { readonly before: string; readonly place: number } | null {
  const [, before, place] = PLACE.exec(number) ?? []
  return before === undefined ? null : { before, place: Number(place) }
}
