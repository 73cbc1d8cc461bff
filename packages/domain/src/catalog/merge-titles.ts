import { textKey } from './read-text.ts'
import { authorNames, type Contributor, type TitleDraft } from './title-draft.ts'

export type MergedTitle =
  | {
      readonly kind: 'merged'
      readonly draft: TitleDraft
      /** Fields that were empty and now are not. */
      readonly filled: readonly (keyof TitleDraft)[]
      /** Fields where both say something and not the same: what was there stayed. */
      readonly differing: readonly (keyof TitleDraft)[]
    }
  | { readonly kind: 'other-title'; readonly otherTitle: string }

/**
 * What makes two descriptions one title: the same ISBN; without one, the same title and subtitle, first author,
 * publisher and year, each as textKey writes it. A description with an ISBN and one without never share a key.
 */
export function titleKey(draft: TitleDraft): string {
  if (draft.isbn13 !== undefined) return `isbn:${draft.isbn13}`
  const parts = [
    `${draft.title ?? ''}${draft.subtitle ?? ''}`,
    authorNames(draft.contributors)[0] ?? '',
    draft.publisher ?? '',
    draft.unifiedNumber ?? '',
  ]
  return `name:${parts.map(textKey).join('|')}|${draft.year ?? ''}`
}

/**
 * Adds what a later row (or file) says to what is there. What is there wins: the library may have corrected it, and
 * within a file the first row does. The later one only fills what is empty, and nothing is ever emptied.
 *
 * Publishers have printed one ISBN on two books. So two descriptions of one ISBN with neither a title nor an author in
 * common are not merged.
 */
export function mergeTitles(there: TitleDraft, later: TitleDraft): MergedTitle {
  if (isOtherTitle(there, later)) return { kind: 'other-title', otherTitle: there.title ?? '' }
  const merged: Record<string, unknown> = { ...there }
  const filled: (keyof TitleDraft)[] = []
  const differing: (keyof TitleDraft)[] = []
  for (const [name, value] of Object.entries(later)) {
    const field = name as keyof TitleDraft
    if (isEmpty(value) || field === 'contributors') continue
    // A month belongs to its year: that of another year says nothing.
    if (field === 'month' && there.year !== undefined && there.year !== later.year) continue
    if (isEmpty(there[field])) {
      merged[field] = value
      filled.push(field)
    } else if (!saysTheSame(there[field], value)) {
      differing.push(field)
    }
  }
  const people = mergeContributors(there.contributors, later.contributors)
  if (people.added.length > 0) filled.push('contributors')
  if (people.differs) differing.push('contributors')
  return {
    kind: 'merged',
    draft: { ...(merged as TitleDraft), contributors: [...there.contributors, ...people.added] },
    filled,
    differing,
  }
}

/** A role that nobody has yet is an empty field: a later row may name the translator that the first left out. */
function mergeContributors(there: readonly Contributor[], later: readonly Contributor[]) {
  const names = new Set(there.map(({ name }) => textKey(name)))
  const roles = new Set(there.map(({ role }) => role))
  const unknown = later.filter(({ name }) => !names.has(textKey(name)))
  const added = unknown.filter(({ role }) => !roles.has(role))
  return { added, differs: added.length < unknown.length }
}

function isOtherTitle(there: TitleDraft, later: TitleDraft): boolean {
  if (there.title === undefined || later.title === undefined) return false
  const [one, two] = [textKey(there.title), textKey(later.title)]
  if (one.includes(two) || two.includes(one)) return false
  const known = new Set(there.contributors.map(({ name }) => textKey(name)))
  return !later.contributors.some(({ name }) => known.has(textKey(name)))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function saysTheSame(one: unknown, two: unknown): boolean {
  if (typeof one === 'string' && typeof two === 'string') return textKey(one) === textKey(two)
  return JSON.stringify(one) === JSON.stringify(two)
}
