import type { ReturnBody } from '@wenyuan/contract'
import { type App, impossible, isProblem, route } from '../http/index.ts'
import { arePhotosFreeFor } from '../photos/index.ts'
import { effectiveOf } from './act-fields.ts'
import { attachToReturn } from './attach-to-return.ts'
import type { Gatherer } from './gatherer.ts'
import { performAsk } from './perform-ask.ts'
import type { ReadProof } from './read-proof.ts'

export function returnRoutes(app: App, gatherer: Gatherer, readProof: ReadProof): void {
  const { db } = app.network
  route(app, 'returnItem', async (ask) => {
    const shown = await readProof(ask, ask.body)
    if (shown.kind === 'problem') return shown
    const { actor, body } = ask
    const { photos = [], item } = body
    if (!(await arePhotosFreeFor(db, actor, { ids: photos, barcode: item }))) return impossible('photos', 'photo-used')
    const command = { act: 'return', actor, proof: shown.proof, ...returnFields(body) } as const
    const answer = await performAsk(gatherer, ask, command, 'return')
    // Beside the act and not in it, whose one statement knows no photos: what breaks off here is done when the act is repeated.
    if (photos.length > 0 && !isProblem(answer)) {
      await db.transaction((tx) => attachToReturn(tx, app.network, actor, { photos, answer: answer.body }))
    }
    return answer
  })
  route(app, 'undoReturn', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'undo-return', actor, loanId: params.id, reason: body?.reason }, 'return')
  })
}

/** Without the proof and the photos, which the route looks at. */
export function returnFields({ item, effectiveAt, proof: _, photos: __, ...rest }: ReturnBody) {
  return { ...rest, barcode: item, effective: effectiveAt === undefined ? undefined : effectiveOf(effectiveAt) }
}
