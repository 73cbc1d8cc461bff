import type { SearchQuery } from '@wenyuan/contract'

/** What is asked for: the words, the filters and the order. */
export type Question = {
  readonly q: string
  readonly class: string | null
  readonly branch: string | null
  readonly available: boolean
  readonly sort: SearchQuery['sort']
}

export const sorts = ['relevance', 'popular', 'newest', 'title'] as const

export const MAX_QUERY_LENGTH = 200
export const PAGE_SIZE = 20

export function questionFrom(query: Readonly<Record<string, string | undefined>>): Question {
  const sort = sorts.find((name) => name === query['sort'])
  return {
    q: decoded(query['q']).slice(0, MAX_QUERY_LENGTH),
    class: query['class'] ? decoded(query['class']) : null,
    branch: query['branch'] ? decoded(query['branch']) : null,
    available: query['available'] === 'true',
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

export function queryOf({ q, class: letter, branch, available, sort }: Question) {
  const words = q.trim()
  return {
    ...(words === '' ? {} : { q: words }),
    ...(letter === null ? {} : { class: letter }),
    ...(branch === null ? {} : { branch }),
    ...(available ? { available: 'true' as const } : {}),
    // Without words nothing is more relevant than anything else.
    sort: words === '' && sort === 'relevance' ? ('popular' as const) : sort,
  }
}

/** Empty: there is nothing to look for, so the page shows what was looked for before. */
export function asksNothing(question: Question): boolean {
  const { q, class: letter, branch, available, sort } = question
  return q.trim() === '' && letter === null && branch === null && !available && sort === 'relevance'
}
