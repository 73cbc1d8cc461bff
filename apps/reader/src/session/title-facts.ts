import { callServer } from '../api/server.ts'
import { useAnswer } from '../cache/use-answer.ts'
import type { CoverFacts } from '../ui/cover.tsx'

/** As many as the server tells at once. */
const MAX_TITLES_ASKED = 100

type Named = { readonly title: string; readonly titleText: string }

/** What a cover is drawn from, for things that name their title only; until it is known, the title's words alone. */
export function useTitleFacts(things: readonly Named[]): (thing: Named) => CoverFacts {
  const ids = [...new Set(things.map(({ title }) => title))].sort().slice(0, MAX_TITLES_ASKED).join(',')
  const asked = useAnswer(ids === '' ? null : `titles.${ids}`, () => callServer('listTitles', { query: { ids } }))
  return ({ title, titleText }) =>
    asked.data?.items.find(({ id }) => id === title) ?? { title: titleText, authors: [], classNumber: null }
}
