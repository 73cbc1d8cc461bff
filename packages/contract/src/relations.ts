import { z } from 'zod'
import { partyView } from './groups.ts'
import { code, date, id, instant, note } from './kernel.ts'
import { mayOf } from './verdicts.ts'

/** A guardian answers for a child; a proxy fetches and brings for someone. Both may do the same for the reader. */
export const relationKinds = ['guardian', 'proxy'] as const

/** `by` is the card of who will act for the patron in the path; `until` the last day, left out or null: no end. */
export const addRelationBody = z.strictObject({
  kind: z.enum(relationKinds),
  by: code,
  until: date.nullish(),
  note: note.optional(),
})

/** `by` acts for `of`. `active`: through `until`, unless it was ended before. */
export const relationView = z
  .object({
    id,
    kind: z.enum(relationKinds),
    by: partyView,
    of: partyView,
    since: instant,
    until: date.nullable(),
    endedAt: instant.nullable(),
    active: z.boolean(),
    note: z.string().nullable(),
    may: mayOf(['end']).optional(),
  })
  .meta({ id: 'Relation' })

/** Both directions: who acts for the patron, and for whom the patron acts. Active ones first, then the newest. */
export const relationsView = z.object({ items: z.array(relationView) }).meta({ id: 'Relations' })

export const relationParams = z.strictObject({ id, relationId: id })

export type AddRelationBody = z.infer<typeof addRelationBody>
export type RelationView = z.infer<typeof relationView>
export type RelationsView = z.infer<typeof relationsView>
