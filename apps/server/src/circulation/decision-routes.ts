import type { DecideBody } from '@wenyuan/contract'
import { type Answer, type App, type Ask, impossible, type ProblemAnswer, route } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { ShownProof } from '../proof/index.ts'
import { askWhich, notDone, viewDecision } from './act-answer.ts'
import { actFields, effectiveOf, partyFields, patronOf } from './act-fields.ts'
import type { ActCommand } from './acts.ts'
import { findMeantCopy } from './checkout-command.ts'
import { barcodeOfLoan } from './circulation-store.ts'
import { holdCommand } from './hold-routes.ts'
import { isNotDone } from './loan-view.ts'
import { type ActContext, askAct } from './perform-acts.ts'
import type { ReadProof } from './read-proof.ts'
import { returnFields } from './return-routes.ts'
import type { Viewer } from './viewer.ts'

/** What would be decided if it were done now: the functions of the act itself, on facts read without locks. */
export function decisionRoutes(app: App, context: ActContext, readProof: ReadProof): void {
  route(app, 'decide', async (ask) => {
    const shown = await readProof(ask, 'proof' in ask.body ? ask.body : {})
    if (shown.kind === 'problem') return shown
    const body = await nameCopy(context.network, ask.body)
    if ('kind' in body) return body
    const command = commandOf(ask, body, shown.proof)
    return command === null ? impossible('patron', 'required') : answer<'decide'>(context, ask, command, ask.body.act)
  })
  route(app, 'decideForLoan', async (ask) => {
    const { actor, params, body } = ask
    if (body.act === 'renew') {
      const { override = [], reason } = body
      return answer<'decideForLoan'>(
        context,
        ask,
        { act: 'renew', actor, loan: { id: params.id }, override, reason },
        'renew',
      )
    }
    const { act, effectiveAt, proof: _, ...rest } = body
    const shown = await readProof(ask, body)
    if (shown.kind === 'problem') return shown
    // A loan that isn't there has no item: asked about one without a barcode, the answer is the same.
    const barcode = (await barcodeOfLoan(context.network.db, params.id)) ?? ''
    const effective = effectiveAt === undefined ? undefined : effectiveOf(effectiveAt)
    return answer<'decideForLoan'>(context, ask, { act, actor, barcode, effective, proof: shown.proof, ...rest }, act)
  })
}

/** A checkout's copy by its barcode, however it was named. */
async function nameCopy(network: Network, body: DecideBody): Promise<DecideBody | ProblemAnswer> {
  if (body.act !== 'checkout') return body
  const meant = await findMeantCopy(network, body)
  if (meant.kind === 'several') return askWhich(meant.choices)
  return meant.kind === 'one' ? { ...body, item: meant.barcode } : body
}

/** Null: staff must name the patron. */
export function commandOf(ask: Pick<Ask<'decide'>, 'actor'>, body: DecideBody, proof?: ShownProof): ActCommand | null {
  const { actor } = ask
  switch (body.act) {
    case 'checkout': {
      const patron = patronOf(ask, body.patron)
      const due = body.due === undefined ? undefined : effectiveOf(body.due)
      if (patron === null) return null
      return {
        act: 'checkout',
        actor,
        patron,
        barcode: body.item,
        due,
        identityNote: body.identityNote,
        proof,
        ...partyFields(body),
        ...actFields(body),
      }
    }
    case 'return': {
      const { act, ...fields } = body
      return { act, actor, proof, ...returnFields(fields) }
    }
    case 'renew': {
      const loan = body.loan === undefined ? { barcode: body.item ?? '' } : { id: body.loan }
      const { identityCheck, override = [], reason } = body
      return { act: 'renew', actor, loan, identityCheck, override, reason }
    }
    case 'hold': {
      const { act: _, ...fields } = body
      return holdCommand(ask, fields)
    }
  }
}

async function answer<Id extends 'decide' | 'decideForLoan'>(
  context: ActContext,
  { actor, language }: Viewer,
  command: ActCommand,
  act: DecideBody['act'],
): Promise<Answer<Id>> {
  const { outcome, world } = await askAct(context, command)
  if (isNotDone(outcome)) return notDone(outcome, { world, viewer: { actor, language } })
  return { status: 200, body: viewDecision(world, outcome, { actor, language }, act) } as Answer<Id>
}
