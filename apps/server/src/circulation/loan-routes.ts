import { parseLocalDate } from '@wenyuan/domain/kernel'
import { type App, type Ask, impossible, problem, route } from '../http/index.ts'
import type { CheckOutCommand, OtherParties, PatronName } from './acts.ts'
import type { Gatherer } from './gatherer.ts'
import { listPatronLoans } from './list-loans.ts'
import type { ActContext } from './perform-acts.ts'
import { performAsk } from './perform-ask.ts'
import type { ReadProof } from './read-proof.ts'
import { showLoan } from './show-loan.ts'

type Means = { readonly gatherer: Gatherer; readonly readProof: ReadProof }

export function loanRoutes(app: App, context: ActContext, { gatherer, readProof }: Means): void {
  route(app, 'checkOutItem', async (ask) => {
    const { body, actor } = ask
    const patron = patronOf(ask, body.patron)
    if (patron === null) return impossible('patron', 'required')
    const due = body.due === undefined ? undefined : parseLocalDate(body.due)
    if (due === null) return impossible('due', 'wrong-form', 'YYYY-MM-DD')
    const shown = await readProof(ask, body)
    if (shown.kind === 'problem') return shown
    const { proof } = shown
    const command: CheckOutCommand = {
      act: 'checkout',
      actor,
      patron,
      barcode: body.item,
      member: body.member,
      onBehalfBy: body.onBehalfBy,
      due,
      proof,
      ...actFields(body),
    }
    return performAsk(gatherer, ask, command, 'checkout', 201)
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

/** A reader names no patron, or their own card, which is then found to be theirs. */
export function patronOf({ actor }: Pick<Ask<'checkOutItem'>, 'actor'>, card: string | undefined): PatronName | null {
  if (card !== undefined) return { card }
  return actor.kind === 'reader' ? { patronId: actor.patronId } : null
}

export function partyFields({ member, onBehalfBy }: OtherParties) {
  return { member, onBehalfBy }
}

type ActBody = {
  readonly branch?: string | undefined
  readonly override?: readonly string[] | undefined
  readonly reason?: string | undefined
}

export function actFields({ branch, override = [], reason }: ActBody) {
  return { branch, override, reason }
}
