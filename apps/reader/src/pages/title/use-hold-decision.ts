import type { DecisionView, Problem } from '@wenyuan/contract'
import { useEffect, useState } from 'react'
import { callServer } from '../../api/server.ts'

/** Whether it may be reserved for a branch: being asked, told, or not to be had. */
export type HoldQuestion =
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly decision: DecisionView }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry: () => void }

const asking: HoldQuestion = { kind: 'asking' }

export function useHoldDecision(title: string, pickup: string): HoldQuestion {
  const [question, setQuestion] = useState<HoldQuestion>(asking)
  const [tries, setTries] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another question
  useEffect(() => {
    let isLatest = true
    setQuestion(asking)
    void callServer('decide', { body: { act: 'hold', title, pickup } }).then((result) => {
      if (!isLatest) return
      const retry = () => setTries((before) => before + 1)
      setQuestion(
        result.ok ? { kind: 'told', decision: result.body } : { kind: 'failed', problem: result.problem, retry },
      )
    })
    return () => {
      isLatest = false
    }
  }, [title, pickup, tries])
  return question
}
