import type { LoanView } from '@wenyuan/contract'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import type { Refusal } from './loan-row.tsx'

type Renewal =
  | { readonly kind: 'renewed'; readonly loan: LoanView }
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'failed'; readonly text: string }

/** Renews one loan; null while the same is already under way. */
export function useRenewal() {
  const textOf = useTroubleText()
  const { busy, act } = useAct((key, id: string) => callServer('renewLoan', { params: { id }, body: {}, key }))

  async function renew({ id }: LoanView): Promise<Renewal | null> {
    const result = await act(id)
    if (result === null) return null
    if (result.ok) return { kind: 'renewed', loan: result.body }
    const { reasons, helps = [] } = result.problem
    return reasons === undefined
      ? { kind: 'failed', text: textOf(result.problem) }
      : { kind: 'refused', findings: reasons, helps }
  }
  return { busy, renew }
}
