import type { SearchQuery } from '@wenyuan/contract'
import type { Place } from '../../navigation.ts'
import { readYears } from './year-span.ts'

/** What is asked for: the words, the filters and the order. */
export type Question = {
  readonly q: string
  readonly class: string | null
  readonly branch: string | null
  readonly available: boolean
  /** `2015..2020` */
  readonly years: string | null
  readonly sort: SearchQuery['sort']
}

export const sorts = ['relevance', 'popular', 'newest', 'title'] as const

export const MAX_QUERY_LENGTH = 200
export const PAGE_SIZE = 20

export function questionFrom(query: Readonly<Record<string, string | undefined>>): Question {
  const sort = sorts.find((name) => name === query['sort'])
  const years = decoded(query['years'])
  return {
    q: decoded(query['q']).slice(0, MAX_QUERY_LENGTH),
    class: query['class'] ? decoded(query['class']) : null,
    branch: query['branch'] ? decoded(query['branch']) : null,
    available: query['available'] === 'true',
    years: readYears(years) === null ? null : years,
    sort: sort ?? 'relevance',
  }
}

/** A router hands the address on as it was written; a broken escape is shown as it is. */
function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return text ?? ''
  }
}

export function queryOf({ q, class: letter, branch, available, years, sort }: Question) {
  const words = q.trim()
  return {
    ...(words === '' ? {} : { q: words }),
    ...(letter === null ? {} : { class: letter }),
    ...(branch === null ? {} : { branch }),
    ...(available ? { available: 'true' as const } : {}),
    ...(years === null ? {} : { year: years }),
    // Without words nothing is more relevant than anything else.
    sort: words === '' && sort === 'relevance' ? ('popular' as const) : sort,
  }
}

/** The address of the question: a reload or a link to it asks the same. */
export function placeOf({ q, class: letter, branch, available, years, sort }: Question): Place {
  return {
    page: 'search',
    q,
    ...(letter === null ? {} : { class: letter }),
    ...(branch === null ? {} : { branch }),
    ...(available ? { available: 'true' as const } : {}),
    ...(years === null ? {} : { years }),
    ...(sort === 'relevance' ? {} : { sort }),
  }
}

/** Empty: there is nothing to look for, so the page shows what was looked for before. */
export function asksNothing(question: Question): boolean {
  const { q, sort } = question
  return q.trim() === '' && !isFiltered(question) && sort === 'relevance'
}

export function isFiltered({ class: letter, branch, available, years }: Question): boolean {
  return letter !== null || branch !== null || available || years !== null
}

export const unfiltered = {
  available: false,
  branch: null,
  class: null,
  years: null,
} as const satisfies Partial<Question>
