/** The fields that both changed, and not alike: what only they changed stays theirs, what only I changed is saved. */
export function disputedFields<Field extends string>(
  fields: readonly Field[],
  { before, mine, theirs }: { readonly [Side in 'before' | 'mine' | 'theirs']: Readonly<Record<Field, string>> },
): Field[] {
  return fields.filter(
    (field) => mine[field] !== before[field] && theirs[field] !== before[field] && mine[field] !== theirs[field],
  )
}
