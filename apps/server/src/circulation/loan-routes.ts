import { type App, impossible, problem, route } from '../http/index.ts'
import { actFields, partyFields, patronOf } from './act-fields.ts'
import { readCheckout } from './checkout-command.ts'
import type { Gatherer } from './gatherer.ts'
import { listPatronLoans } from './list-loans.ts'
import type { ActContext } from './perform-acts.ts'
import { performAsk } from './perform-ask.ts'
import type { ReadProof } from './read-proof.ts'
import { showLoan } from './show-loan.ts'

type Means = { readonly gatherer: Gatherer; readonly readProof: ReadProof }

export function loanRoutes(app: App, context: ActContext, { gatherer, readProof }: Means): void {
  route(app, 'checkOutItem', async (ask) => {
    const shown = await readProof(ask, ask.body)
    if (shown.kind === 'problem') return shown
    const read = await readCheckout(context.network, { actor: ask.actor, body: ask.body, proof: shown.proof })
    if (read.kind === 'problem') return read
    return performAsk(gatherer, ask, read.command, 'checkout', 201)
  })
  route(app, 'checkOutBatch', async (ask) => {
    const { body, actor } = ask
    const { items: barcodes, atomic } = body
    const patron = patronOf(ask, body.patron)
    if (patron === null) return impossible('patron', 'required')
    const shown = await readProof(ask, body)
    if (shown.kind === 'problem') return shown
    const { proof } = shown
    return performAsk(
      gatherer,
      ask,
      { act: 'checkout-batch', actor, patron, barcodes, atomic, proof, ...partyFields(body), ...actFields(body) },
      'checkout',
    )
  })
  route(app, 'undoLoan', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'undo-loan', actor, loanId: params.id, reason: body?.reason }, 'checkout')
  })
  route(app, 'getLoan', async ({ params, actor, language }) => {
    const loan = await showLoan(context, params.id, { actor, language })
    return loan === null ? problem('not-found') : { status: 200, body: loan }
  })
  route(app, 'listPatronLoans', ({ params, query, actor, language }) =>
    listPatronLoans(context, { patronId: params.id, ...query }, { actor, language }),
  )
}
