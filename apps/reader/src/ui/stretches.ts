/** Rows that come and go together in a long list. */
export const STRETCH_SIZE = 20

/** A long list in stretches, each named by its first row: what follows another row is another stretch. */
export function stretchesOf<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly { readonly name: string; readonly rows: readonly Row[] }[] {
  return Array.from({ length: Math.ceil(rows.length / STRETCH_SIZE) }, (_, nth) => {
    const part = rows.slice(nth * STRETCH_SIZE, (nth + 1) * STRETCH_SIZE)
    return { name: part[0] === undefined ? '' : nameOf(part[0]), rows: part }
  })
}
