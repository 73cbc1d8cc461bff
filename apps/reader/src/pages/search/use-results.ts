import type { Problem, SearchAnswer } from '@wenyuan/contract'
import { useEffect, useRef, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { asksNothing, PAGE_SIZE, type Question, queryOf } from './search-question.ts'

/** Long enough that fast typing asks once, short enough to feel at once. */
const PAUSE_MS = 180

export type Results = {
  readonly answer: SearchAnswer | null
  readonly asking: boolean
  readonly problem: Problem | null
  readonly hasMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

type State = { readonly answer: SearchAnswer | null; readonly asking: boolean; readonly problem: Problem | null }
const nothing: State = { answer: null, asking: false, problem: null }

/** Results of the latest question only; those shown stay until the next ones are there. */
export function useResults(question: Question): Results {
  const [state, setState] = useState<State>(asksNothing(question) ? nothing : { ...nothing, asking: true })
  const latest = useRef(0)
  const name = JSON.stringify(question)

  async function load(before: SearchAnswer | null): Promise<void> {
    latest.current += 1
    const nth = latest.current
    setState((now) => ({ ...now, asking: true, problem: null }))
    const offset = before?.items.length ?? 0
    const result = await callServer('search', { query: { ...queryOf(question), limit: PAGE_SIZE, offset } })
    if (nth !== latest.current) return
    if (!result.ok) return setState((now) => ({ ...now, asking: false, problem: result.problem }))
    const items = [...(before?.items ?? []), ...newOnly(result.body.items, before)]
    setState({ answer: { ...result.body, items }, asking: false, problem: null })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the question
  useEffect(() => {
    if (asksNothing(question)) {
      latest.current += 1
      setState(nothing)
      return
    }
    const timer = setTimeout(() => void load(null), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [name])

  const { answer } = state
  const hasMore = answer !== null && answer.items.length < answer.total
  return {
    ...state,
    hasMore,
    more: () => {
      if (hasMore && !state.asking) void load(answer)
    },
    retry: () => void load(null),
  }
}

/** A title that moved down between two pages would be shown twice. */
function newOnly(items: SearchAnswer['items'], before: SearchAnswer | null): SearchAnswer['items'] {
  const known = new Set(before?.items.map(({ title }) => title.id))
  return items.filter(({ title }) => !known.has(title.id))
}
