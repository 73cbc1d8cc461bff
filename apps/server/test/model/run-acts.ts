import { formatYuan, type LocalDate } from '@wenyuan/domain/kernel'
import { takePayment } from '../../src/account/index.ts'
import type { ActCommand } from '../../src/circulation/index.ts'
import { runNightly } from '../../src/nightly/index.ts'
import { DESK, type Server, type Servers, START_AT } from '../races/open-servers.ts'
import { type Library, times } from '../races/plant-library.ts'
import { type Act, COPIES, PATRONS, TITLES } from './any-act.ts'
import * as model from './library-model.ts'

/** The rules that the model tells once more. */
export const POLICY = [
  { loanPeriod: '5d', dueOnClosedDay: 'next-open', loanLimit: 3, renewalLimit: 1, renewalWindow: 'none' },
  {
    holdLimit: 2,
    holdShelfPeriod: 2,
    holdShelfClosedDays: 'count',
    holdRequestPeriod: '6d',
    debtLimit: '0.30',
    overdueClosed: 'charge',
  },
  { holdMissLimit: 2, holdMissWindow: '20d', holdMissSuspension: '5d' },
  { overdueCharge: [{ from: 1, perDay: '0.10' }] },
]
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
let planted = 0

export async function plant(ground: Servers): Promise<Library> {
  planted += 1
  ground.clock.set(START_AT)
  return ground.plant({
    prefix: `${planted}-`,
    branches: [{ code: 'main', calendar: { hours: { sun: 'closed' } } }, { code: 'east' }],
    patrons: times(PATRONS, () => ({})),
    titles: times(TITLES, () => ({
      copies: times(COPIES, (n) => ({ branch: n === 0 ? 'main' : 'east', priceFen: model.PRICE_FEN })),
    })),
  })
}

export function openModel(library: Library): model.Model {
  const items = library.titles.flatMap(({ barcodes }, title) =>
    barcodes.map((barcode, n) => {
      const home: model.Branch = n === 0 ? 'main' : 'east'
      return { barcode, title, home, status: 'available' as const, at: home, to: null }
    }),
  )
  return { now: START_AT, items, loans: [], holds: [], balances: times(PATRONS, () => 0) }
}

/** What the model says to an act; null where there is no hold to act on. */
export function tellModel(state: model.Model, act: Act): string | null {
  const hold = 'hold' in act ? state.holds[act.hold % Math.max(1, state.holds.length)] : undefined
  switch (act.act) {
    case 'checkout':
      return model.checkOut(state, act)
    case 'return':
      return model.giveBack(state, act)
    case 'renew':
      return model.renew(state, act)
    case 'hold':
      return model.placeHold(state, act)
    case 'cancel':
      return hold === undefined ? null : model.cancelHold(state, hold)
    case 'suspend':
      return hold === undefined ? null : model.suspendHold(state, hold, act.days)
    case 'pass':
      return hold === undefined ? null : model.passTurn(state, hold)
    case 'move':
      return hold === undefined ? null : model.moveHold(state, hold, act.position)
    case 'pay':
      return model.pay(state, act)
    case 'nightly':
      return model.nightly(state)
    case 'wait':
      state.now += act.hours * HOUR_MS
      return 'waited'
  }
}

export type Played = { readonly library: Library; readonly holds: string[] }

/** What the program says to the same act. */
export async function tellServer(ground: Servers, server: Server, played: Played, act: Act): Promise<string | null> {
  if (act.act === 'wait') {
    ground.clock.advance(act.hours * HOUR_MS)
    return 'waited'
  }
  if (act.act === 'nightly') {
    await runNightly(server.acts)
    return 'done'
  }
  if (act.act === 'pay') return payAt(server, played.library.patrons[act.patron]?.id ?? '', act.amountFen)
  const command = commandOf(ground, played, act)
  if (command === null) return null
  const performed = await server.gatherer.perform(command)
  if (performed === null || 'kind' in performed) throw new Error('the act was not taken')
  const { outcome } = performed
  if (outcome.kind === 'hold-placed') played.holds.push(outcome.hold.id)
  if (outcome.kind !== 'refused') return outcome.kind
  return outcome.findings
    .map(({ code }) => code)
    .sort()
    .join(' ')
}

async function payAt({ network }: Server, patronId: string, amountFen: number): Promise<string> {
  const body = { amount: formatYuan(amountFen), method: 'cash' } as const
  return (await network.db.transaction((tx) => takePayment(tx, network, DESK, { patronId, body }))).kind
}

type CirculationAct = Exclude<Act, { act: 'wait' | 'nightly' | 'pay' }>

function commandOf(ground: Servers, { library, holds }: Played, act: CirculationAct): ActCommand | null {
  const actor = DESK
  const barcodes = library.titles.flatMap((title) => title.barcodes)
  const barcode = 'item' in act ? (barcodes[act.item] ?? '') : ''
  const card = 'patron' in act ? (library.patrons[act.patron]?.card ?? '') : ''
  const holdId = 'hold' in act ? holds[act.hold % Math.max(1, holds.length)] : undefined
  const dayAhead = (days: number) => dayText(ground, days)
  switch (act.act) {
    case 'checkout': {
      const override = act.confirmed ? model.CONFIRMED : []
      return { act: 'checkout', actor, patron: { card }, barcode, branch: act.branch, override, reason: 'seen' }
    }
    case 'return': {
      const effective = act.daysBack === 0 ? undefined : dayAhead(-act.daysBack)
      return { act: 'return', actor, barcode, branch: act.branch, effective }
    }
    case 'renew':
      return { act: 'renew', actor, loan: { barcode }, override: [] }
    case 'hold': {
      const titleId = library.titles[act.title]?.id ?? ''
      return { act: 'hold', actor, patron: { card }, on: { titleId }, pickup: act.pickup, override: [] }
    }
    case 'cancel':
      return holdId === undefined ? null : { act: 'cancel-hold', actor, holdId }
    case 'suspend': {
      const suspendUntil = act.days === null ? null : dayAhead(act.days)
      return holdId === undefined ? null : { act: 'change-hold', actor, holdId, suspendUntil }
    }
    case 'pass':
      return holdId === undefined ? null : { act: 'pass-turn', actor, holdId }
    case 'move':
      return holdId === undefined
        ? null
        : { act: 'change-hold', actor, holdId, position: act.position, reason: 'moved' }
  }
}

function dayText({ clock, servers }: Servers, days: number): LocalDate {
  return servers[0].network.zone.dateOf(clock.now() + days * DAY_MS)
}
