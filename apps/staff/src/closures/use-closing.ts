import type { ClosureBody, ClosurePreview, ClosureView, Problem } from '@wenyuan/contract'
import { useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useAct } from '../api/use-act.ts'
import type { Failure } from '../api/use-send.ts'

export type Previewed =
  | { readonly kind: 'moves'; readonly branch: string; readonly preview: ClosurePreview }
  | { readonly kind: 'refused'; readonly branch: string; readonly problem: Problem }

export type Asked = { readonly branches: readonly string[]; readonly dates: string[]; readonly reason: string }

type Closing = {
  readonly asked: Asked
  readonly previews: readonly Previewed[]
  readonly declared: readonly ClosureView[]
}

const REFUSALS = [409, 422]
const OUTDATED = ['listClosures', 'getBranchCalendar', 'listBranches', 'listEvents']

/** A closure of one branch or of several: looked at first, then declared branch by branch; what was declared is not again. */
export function useClosing() {
  const previewing = useAct('previewClosure')
  const declaring = useAct('declareClosure')
  const [closing, setClosing] = useState<Closing | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  function clear() {
    setClosing(null)
    setFailure(null)
  }
  async function preview(asked: Asked) {
    clear()
    const previews: Previewed[] = []
    for (const branch of asked.branches) {
      const result = await previewing.act({ body: bodyOf(asked, branch) })
      if (result === null) return
      if (result.ok) previews.push({ kind: 'moves', branch, preview: result.body })
      else if (REFUSALS.includes(result.status)) previews.push({ kind: 'refused', branch, problem: result.problem })
      else return setFailure(result)
    }
    setClosing({ asked, previews, declared: [] })
  }
  async function declare() {
    if (closing === null) return
    setFailure(null)
    const declared = [...closing.declared]
    for (const { branch } of openOf(closing)) {
      const result = await declaring.act({ body: bodyOf(closing.asked, branch) })
      if (result === null) return
      for (const operation of OUTDATED) void queryClient.invalidateQueries({ queryKey: [operation] })
      if (!result.ok) return setFailure(result)
      declared.push(result.body)
      setClosing({ ...closing, declared: [...declared] })
    }
  }
  return {
    closing,
    failure,
    clear,
    preview,
    declare,
    left: closing === null ? [] : openOf(closing),
    isPreviewing: previewing.busy,
    isDeclaring: declaring.busy,
  }
}

/** Those that can be declared and are not yet. */
function openOf({ previews, declared }: Closing): { readonly branch: string; readonly preview: ClosurePreview }[] {
  return previews.flatMap((one) =>
    one.kind === 'moves' && !declared.some(({ branch }) => branch === one.branch) ? [one] : [],
  )
}

function bodyOf({ dates, reason }: Asked, branch: string): ClosureBody {
  return { branch, dates, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
}
