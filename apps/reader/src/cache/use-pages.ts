import type { Problem } from '@wenyuan/contract'
import { useRef, useState } from 'react'
import { type Asked, useAnswer } from './use-answer.ts'

type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }
type Result<Body> = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly problem: Problem }

/** A long list: its first page is kept and asked again as every answer, further ones are added on request. */
export type Pages<Body extends Page<unknown>> = {
  readonly first: Asked<Body>
  readonly items: Body['items']
  readonly hasMore: boolean
  readonly moreBusy: boolean
  readonly moreProblem: Problem | null
  readonly more: () => void
}

type Further<Item> = { readonly after: string; readonly items: readonly Item[]; readonly next: string | null }

export function usePages<Item extends { readonly id: string }, Body extends Page<Item>>(
  name: string | null,
  ask: (cursor: string | null) => Promise<Result<Body>>,
): Pages<Body> {
  const first = useAnswer(name, () => ask(null))
  const [further, setFurther] = useState<Further<Item> | null>(null)
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: Problem | null }>(idle)
  const running = useRef(false)
  const page = first.data
  const start = page?.nextCursor ?? null
  // Pages that followed another first page are of a list that has moved on.
  const added = further !== null && further.after === `${name} ${start}` ? further : null
  const cursor = added === null ? start : added.next

  async function load(): Promise<void> {
    if (cursor === null || running.current) return
    running.current = true
    setState({ busy: true, problem: null })
    const result = await ask(cursor)
    running.current = false
    if (!result.ok) return setState({ busy: false, problem: result.problem })
    setState(idle)
    const { items, nextCursor } = result.body
    setFurther({ after: `${name} ${start}`, items: [...(added?.items ?? []), ...items], next: nextCursor })
  }

  return {
    first,
    items: [...(page?.items ?? []), ...(added?.items ?? [])],
    hasMore: cursor !== null,
    moreBusy: state.busy,
    moreProblem: state.problem,
    more: () => void load(),
  }
}

const idle = { busy: false, problem: null }
