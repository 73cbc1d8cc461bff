import type { ChangeHoldBody, HoldView, Problem } from '@wenyuan/contract'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

export type HoldChange = {
  readonly busy: boolean
  /** Why the last one was refused, in the server's words; what is allowed now may be refused a moment later. */
  readonly refusal: string | null
  /** True once it was done. */
  readonly change: (body: ChangeHoldBody, done: (hold: HoldView) => string) => Promise<boolean>
  readonly cancel: (done: () => void) => Promise<boolean>
  /** Lets the next one go first. */
  readonly yieldTurn: (done: (hold: HoldView) => string) => Promise<boolean>
}

const STALE = 412

export function useHoldChange({ id, version }: HoldView, onChanged: () => void): HoldChange {
  const words = useWords()
  const textOf = useTroubleText()
  const [refusal, setRefusal] = useState<string | null>(null)
  const params = { id }
  const changing = useAct((_key, body: ChangeHoldBody) =>
    callServer('changeHold', { params, body, ...(version === undefined ? {} : { version }) }),
  )
  const cancelling = useAct((_key) => callServer('cancelHold', { params }))
  const yielding = useAct((key) => callServer('passHold', { params, body: {}, key }))

  function refuse(problem: Problem, status: number): false {
    if (status === STALE) setRefusal(words.holds.stale)
    else if (problem.reasons !== undefined) setRefusal(problem.reasons.map(({ message }) => message).join('；'))
    else showToast({ kind: 'failed', text: textOf(problem) })
    // Whatever stood in its way, the screen shows what is so now.
    if (status >= 400 && status < 500) onChanged()
    return false
  }

  type Changed = Awaited<ReturnType<typeof changing.act>>
  function tell(result: Changed, done: (hold: HoldView) => string): boolean {
    if (result === null) return false
    if (!result.ok) return refuse(result.problem, result.status)
    showToast({ kind: 'done', text: done(result.body) })
    onChanged()
    return true
  }

  async function change(body: ChangeHoldBody, done: (hold: HoldView) => string): Promise<boolean> {
    setRefusal(null)
    return tell(await changing.act(body), done)
  }

  async function yieldTurn(done: (hold: HoldView) => string): Promise<boolean> {
    setRefusal(null)
    return tell(await yielding.act(), done)
  }

  async function cancel(done: () => void): Promise<boolean> {
    setRefusal(null)
    const result = await cancelling.act()
    if (result === null) return false
    if (!result.ok) return refuse(result.problem, result.status)
    done()
    onChanged()
    return true
  }
  return { busy: changing.busy || cancelling.busy || yielding.busy, refusal, change, cancel, yieldTurn }
}
