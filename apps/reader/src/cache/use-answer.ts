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

/**
 * Asks when the screen shows and when the name changes (null: nothing to ask), gives the kept answer meanwhile, and
 * keeps the new one. An answer to a question that is no longer asked is dropped.
 */
export function useAnswer<Body>(name: string | null, ask: () => Promise<Result<Body>>): Asked<Body> {
  const [state, setState] = useState<State<Body>>(() => begin(name))
  const latest = useRef(0)
  const isAsking = useRef(false)
  const current = state.name === name ? state : begin<Body>(name)

  async function load(): Promise<void> {
    latest.current += 1
    const nth = latest.current
    if (name === null) return
    isAsking.current = true
    setState((before) => ({ ...(before.name === name ? before : begin<Body>(name)), asking: true }))
    const result = await ask()
    if (nth !== latest.current) return
    isAsking.current = false
    if (result.ok) setState({ name, answer: keepAnswer(name, result.body), asking: false, problem: null })
    else setState((before) => ({ ...before, name, asking: false, problem: result.problem }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the question
  useEffect(() => {
    load()
    return () => {
      // What comes now was asked by a reader who has gone, perhaps: it must not be kept.
      latest.current += 1
      isAsking.current = false
    }
  }, [name])
  useDidShow(() => {
    // The first showing comes with the mounting, which asks already.
    if (!isAsking.current) load()
  })

  return {
    data: current.answer?.body ?? null,
    at: current.answer?.at ?? null,
    asking: current.asking,
    problem: current.problem,
    retry: () => void load(),
    replace: (body) => {
      if (name !== null) setState({ name, answer: keepAnswer(name, body), asking: false, problem: null })
    },
  }
}
