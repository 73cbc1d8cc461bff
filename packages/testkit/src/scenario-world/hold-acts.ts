import { type Outcome as ActOutcome, type HoldRow, unfilledQueue, type World } from '@wenyuan/server/circulation'
import type {
  ActBase,
  CancelHoldAct,
  ExtendHoldAct,
  HoldAct,
  HoldResult,
  HoldShown,
  MoveHoldAct,
  Outcome,
  SuspendHoldAct,
} from '../scenario/index.ts'
import { actorOf } from './actors.ts'
import { type Ground, NOBODY } from './ground.ts'
import { type Done, performCommand } from './perform-command.ts'

export async function placeHold(ground: Ground, act: HoldAct): Promise<Outcome<HoldResult>> {
  const { patronIdOf, titleIdOf } = ground.planted
  const command = {
    act: 'hold',
    actor: actorOf(ground, act.by, patronIdOf.get(act.card) ?? NOBODY),
    branch: act.branch ?? undefined,
    patron: { card: act.card },
    on: 'title' in act.of ? { titleId: titleIdOf.get(act.of.title) ?? NOBODY } : { barcode: act.of.barcode },
    pickup: act.pickup ?? homeBranchOf(ground, act.card),
    suspendUntil: act.suspendUntil ?? undefined,
    from: act.from ?? undefined,
    notAfter: act.notAfter ?? undefined,
    override: act.override,
    reason: act.reason ?? undefined,
  } as const
  return performCommand(ground, command, act.key, (outcome, world) => holdResult(ground, outcome, world))
}

export async function cancelHold(ground: Ground, act: CancelHoldAct): Promise<Outcome<HoldResult>> {
  const command = {
    act: 'cancel-hold',
    ...(await whoAndWhere(ground, act)),
    holdId: act.hold,
    reason: act.reason ?? undefined,
  } as const
  return performCommand(ground, command, act.key, (outcome, world) => holdResult(ground, outcome, world))
}

export function suspendHold(ground: Ground, act: SuspendHoldAct): Promise<Outcome<HoldResult>> {
  return changeHold(ground, act, { suspendUntil: act.until })
}

export function moveHold(ground: Ground, act: MoveHoldAct): Promise<Outcome<HoldResult>> {
  return changeHold(ground, act, { position: act.position })
}

export function extendHold(ground: Ground, act: ExtendHoldAct): Promise<Outcome<HoldResult>> {
  return changeHold(ground, act, { extend: true })
}

async function changeHold(
  ground: Ground,
  act: SuspendHoldAct | MoveHoldAct | ExtendHoldAct,
  change: { suspendUntil?: SuspendHoldAct['until']; position?: number; extend?: boolean },
): Promise<Outcome<HoldResult>> {
  const command = {
    act: 'change-hold',
    ...(await whoAndWhere(ground, act)),
    holdId: act.hold,
    reason: act.reason ?? undefined,
    ...change,
  } as const
  return performCommand(ground, command, act.key, (outcome, world) => holdResult(ground, outcome, world))
}

async function whoAndWhere(ground: Ground, { by, branch, hold }: ActBase & { readonly hold: string }) {
  return { actor: actorOf(ground, by, await whoseHold(ground, hold)), branch: branch ?? undefined }
}

async function whoseHold({ network }: Ground, holdId: string): Promise<string> {
  const { rows } = await network.db.query<{ patron_id: string }>(
    'scenario-whose-hold',
    'SELECT patron_id FROM hold WHERE id = $1',
    [holdId],
  )
  return rows[0]?.patron_id ?? NOBODY
}

function homeBranchOf({ scenario }: Ground, card: string): string {
  const patron = scenario.patrons.find((one) => one.card === card)
  return patron?.branch ?? scenario.branches[0]?.code ?? ''
}

function holdResult(ground: Ground, outcome: ActOutcome, world: World): Done<HoldResult> | null {
  if (outcome.kind !== 'hold-placed' && outcome.kind !== 'hold-changed') return null
  const findings = outcome.kind === 'hold-placed' ? outcome.findings.map(({ code }) => code) : []
  return { result: { ...shownHold(ground, world, outcome.hold), id: outcome.hold.id, findings }, explanation: [] }
}

/** The position counts the holds that nothing is set aside for; one that is filled or over has none. */
export function shownHold({ planted }: Ground, world: World, hold: HoldRow): HoldShown {
  const { patronId, shelfUntilOn, titleId } = hold
  const place = unfilledQueue(world, titleId).findIndex(({ id }) => id === hold.id)
  return {
    of: planted.cardOf.get(patronId) ?? '',
    status: world.statusOf(hold),
    until: shelfUntilOn,
    position: place < 0 ? null : place + 1,
  }
}
