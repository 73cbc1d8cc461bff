import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'

export type TroubleKind = 'lose' | 'claim' | 'dispute'
/** What it is about: a loan, a charge's line or a move of the credit. */
export type TroubleSubject = { readonly of: 'loan' | 'charge' | 'credit'; readonly id: string }

type Report = TroubleSubject & {
  readonly kind: TroubleKind
  readonly note: string
  readonly photos: string[]
}

/** Reports a loss, claims a return or disputes an entry; the same report is the same act however often it is sent. */
export function useReport() {
  return useAct(async (key, { kind, of, id, note, photos }: Report) => {
    const more = photos.length === 0 ? {} : { photos }
    const said = { ...(note === '' ? {} : { note }), ...more }
    if (kind === 'lose') return callServer('reportLoss', { params: { id }, body: said, key })
    if (kind === 'claim') return callServer('claimReturned', { params: { id }, body: said, key })
    return callServer('openDispute', { body: { of, id, note, ...more }, key })
  })
}
