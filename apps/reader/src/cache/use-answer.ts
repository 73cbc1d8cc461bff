import { useDidShow } from '@tarojs/taro'
import type { Problem } from '@wenyuan/contract'
import { useEffect, useRef, useState } from 'react'
import { type KeptAnswer, keepAnswer, readAnswer } from './kept-answers.ts'

type Result<Body> = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly problem: Problem }

/**
 * What a screen shows: `data` with its age (null until there is any), whether it is being asked for, and what went
 * wrong at the last try. Data and a problem together: the data is the last that was had.
 */
export type Asked<Body> = {
  readonly data: Body | null
  readonly at: number | null
  readonly asking: boolean
  readonly problem: Problem | null
  readonly retry: () => void
  /** Shows what an act answered, without asking again. */
  readonly replace: (body: Body) => void
}

type State<Body> = {
  readonly name: string | null
  readonly answer: KeptAnswer<Body> | null
  readonly asking: boolean
  readonly problem: Problem | null
}

function begin<Body>(name: string | null): State<Body> {
  return { name, answer: name === null ? null : readAnswer<Body>(name), asking: name !== null, problem: null }
}

export function justNow<Body>(_name: string, body: Body): KeptAnswer<Body> {
  return { at: Date.now(), body }
}

/**
 * Asks when the screen shows and when the name changes (null: nothing to ask), gives the kept answer meanwhile, and
 * keeps the new one. An answer to a question that is no longer asked is dropped. `keep`: `justNow` for what is not worth
 * storage, as half-typed words.
 */
export function useAnswer<Body>(
  name: string | null,
  ask: () => Promise<Result<Body>>,
  keep = keepAnswer<Body>,
): Asked<Body> {
  const [state, setState] = useState<State<Body>>(() => begin(name))
  const latest = useRef(0)
  const shown = useRef(false)
  const current = state.name === name ? state : begin<Body>(name)

  async function load(): Promise<void> {
    latest.current += 1
    const nth = latest.current
    if (name === null) return
    setState((before) => ({ ...(before.name === name ? before : begin<Body>(name)), asking: true }))
    const result = await ask()
    if (nth !== latest.current) return
    if (result.ok) setState({ name, answer: keep(name, result.body), asking: false, problem: null })
    else setState((before) => ({ ...before, name, asking: false, problem: result.problem }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the question
  useEffect(() => {
    load()
  }, [name])
  useDidShow(() => {
    // The first showing is the mounting.
    if (shown.current) load()
    shown.current = true
  })

  return {
    data: current.answer?.body ?? null,
    at: current.answer?.at ?? null,
    asking: current.asking,
    problem: current.problem,
    retry: () => void load(),
    replace: (body) => {
      if (name !== null) setState({ name, answer: keep(name, body), asking: false, problem: null })
    },
  }
}
