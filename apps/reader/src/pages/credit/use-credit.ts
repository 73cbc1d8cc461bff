import type { CreditMove, CreditView } from '@wenyuan/contract'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { type Pages, usePages } from '../../cache/use-pages.ts'

const PAGE_SIZE = 30
/** More than anyone objects to at once. */
const MAX_DISPUTES = 200

type CreditPage = CreditView & { readonly items: readonly CreditMove[]; readonly nextCursor: string | null }

export function useCredit(patron: string): Pages<CreditPage> {
  return usePages<CreditMove, CreditPage>(`credit.${patron}`, async (cursor) => {
    const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }
    const result = await callServer('getCredit', { params: { id: patron }, query })
    return result.ok ? { ok: true, body: { ...result.body, ...result.body.moves } } : result
  })
}

/** The moves that the reader has objected to and that nobody has decided yet. */
export function useDisputedMoves(patron: string): { readonly ids: ReadonlySet<string>; readonly retry: () => void } {
  const asked = useAnswer(`disputes.${patron}`, () =>
    callServer('listDisputes', { query: { state: 'open', limit: MAX_DISPUTES } }),
  )
  const ofCredit = (asked.data?.items ?? []).filter((dispute) => dispute.of === 'credit')
  return { ids: new Set(ofCredit.map(({ subject }) => subject)), retry: asked.retry }
}
