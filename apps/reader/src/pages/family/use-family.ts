import type { GroupsView, PartyView, RelationsView, RelationView } from '@wenyuan/contract'
import { callServer } from '../../api/server.ts'
import { type Asked, useAnswer } from '../../cache/use-answer.ts'

/** Somebody that the reader acts for, and why. */
export type Ward = PartyView & { readonly as: RelationView['kind'] | 'responsible'; readonly until: string | null }

export type Family = {
  readonly relations: Asked<RelationsView>
  readonly groups: Asked<GroupsView>
  readonly wards: readonly Ward[]
  /** The relations by which others act for the reader. */
  readonly helpers: readonly RelationView[]
}

export function useFamily(patron: string): Family {
  const params = { id: patron }
  const relations = useAnswer(`relations.${patron}`, () => callServer('listRelations', { params }))
  const groups = useAnswer(`groups.${patron}`, () => callServer('listGroups', { params }))
  const active = (relations.data?.items ?? []).filter((relation) => relation.active)
  const related = active.filter(({ by }) => by.id === patron).map(({ of, kind, until }) => ({ ...of, as: kind, until }))
  const led = (groups.data?.items ?? [])
    .filter((group) => group.as === 'responsible')
    .map(({ id, card, name }) => ({ id, card, name, as: 'responsible' as const, until: null }))
  const helpers = active.filter(({ of }) => of.id === patron)
  return { relations, groups, wards: oncePerPerson([...related, ...led]), helpers }
}

/** Who is both guardian and proxy is shown once, as what came first. */
function oncePerPerson(wards: readonly Ward[]): readonly Ward[] {
  return [...new Map(wards.toReversed().map((ward) => [ward.id, ward])).values()].toReversed()
}
