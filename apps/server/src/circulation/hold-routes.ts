import type { PlaceHoldBody } from '@wenyuan/contract'
import { type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'
import { type App, type Ask, impossible, problem, route } from '../http/index.ts'
import { showCalibration } from '../waits/index.ts'
import { patronOf } from './act-fields.ts'
import type { PlaceHoldCommand } from './acts.ts'
import type { Gatherer } from './gatherer.ts'
import { listHolds, listPatronHolds } from './list-holds.ts'
import { listPasses } from './list-passes.ts'
import { listPulls } from './list-pulls.ts'
import type { ActContext } from './perform-acts.ts'
import { performAsk } from './perform-ask.ts'
import { showHold } from './show-hold.ts'

export function holdRoutes(app: App, context: ActContext, gatherer: Gatherer): void {
  route(app, 'placeHold', (ask) => {
    const command = holdCommand(ask, ask.body)
    return command === null ? impossible('patron', 'required') : performAsk(gatherer, ask, command, 'hold', 201)
  })
  route(app, 'cancelHold', (ask) => {
    const { actor, params, query } = ask
    return performAsk(gatherer, ask, { act: 'cancel-hold', actor, holdId: params.id, reason: query.reason }, 'hold')
  })
  route(app, 'changeHold', (ask) => {
    const { actor, params, body, ifMatch } = ask
    const { suspendUntil, ...rest } = body
    const until = suspendUntil === undefined || suspendUntil === null ? suspendUntil : dayOf(suspendUntil)
    const command = {
      act: 'change-hold',
      actor,
      holdId: params.id,
      ...rest,
      suspendUntil: until,
      version: ifMatch,
    } as const
    return performAsk(gatherer, ask, command, 'hold')
  })
  route(app, 'getHold', async ({ params, actor, language }) => {
    const hold = await showHold(context, params.id, { actor, language })
    return hold === null ? problem('not-found') : { status: 200, body: hold }
  })
  route(app, 'passHold', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'pass-turn', actor, holdId: params.id, reason: body?.reason }, 'hold')
  })
  route(app, 'listHoldPasses', ({ params, query, actor, language }) =>
    listPasses(context, { holdId: params.id, ...query }, { actor, language }),
  )
  route(app, 'getHoldCalibration', ({ query, actor }) => showCalibration(context.network, query, actor))
  route(app, 'listHolds', ({ query, actor, language }) => listHolds(context, query, { actor, language }))
  route(app, 'listPulls', ({ query, actor, language }) => listPulls(context, query, { actor, language }))
  route(app, 'listPatronHolds', ({ params, query, actor, language }) =>
    listPatronHolds(context, { patronId: params.id, ...query }, { actor, language }),
  )
}

/** Null: staff must name the patron. */
export function holdCommand({ actor }: Pick<Ask<'placeHold'>, 'actor'>, body: PlaceHoldBody): PlaceHoldCommand | null {
  const { title, item, pickup, from, notAfter, override = [], reason, identityCheck } = body
  const patron = patronOf({ actor }, body.patron)
  if (patron === null) return null
  // The contract has seen to it that exactly one is named.
  const on = title === undefined ? { barcode: item ?? '' } : { titleId: title }
  const days = {
    from: from === undefined ? undefined : dayOf(from),
    notAfter: notAfter === undefined ? undefined : dayOf(notAfter),
  }
  return { act: 'hold', actor, patron, on, pickup, ...days, identityCheck, override, reason }
}

function dayOf(text: string): LocalDate {
  const day = parseLocalDate(text)
  if (day === null) throw new Error(`the contract let a day through that is none: ${text}`)
  return day
}
