import type { Actor } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import type { ActCommand, Outcome } from '../circulation/index.ts'
import type { Agenda, Intent } from './agenda.ts'
import { titleKeyOf } from './log-library.ts'
import { cardOf, type PlantedLog } from './plant-log.ts'
import { collectDays, keepingDays, lateDays, type ReplayModel } from './replay-model.ts'
import type { ReadyHold } from './replay-store.ts'
import type { ActKind } from './replay-tally.ts'
import { seededDraw } from './seeded-draw.ts'

/** An act that somebody is going to do now, and what follows from what comes of it. */
export type PlannedAct = {
  readonly act: ActKind
  readonly command: ActCommand
  readonly touches: readonly string[]
  readonly follow: (outcome: Outcome) => void
}

/** What the readers do: the log says who comes and for what, the model everything after. */
export type Readers = {
  /** Null: there is nothing to do any more. `shelf`: copies that stand there; whoever comes takes the first. */
  plan(intent: Intent, today: LocalDate, shelf: string[]): PlannedAct | null
  /** Readers whose hold has become ready hear of it and come, or not. */
  hear(ready: readonly ReadyHold[], today: LocalDate): void
  /** Does anybody wait, or has anyone? */
  hold(): boolean
}

/** Readers renew so long before the due day. */
const RENEW_BEFORE_DAYS = 2

/** A copy that is out, and what its reader is going to do with it. `name` names it in the draws of the model. */
type Out = Taking & { readonly wantedUntil: LocalDate; readonly late: number }
type Taking = { readonly card: string; readonly key: string; readonly barcode: string; readonly name: string }

export type ReaderWorld = {
  readonly planted: PlantedLog
  readonly model: ReplayModel
  readonly seed: number
  readonly desk: Actor
  readonly agenda: Agenda
}

export function createReaders({ planted, model, seed, desk, agenda }: ReaderWorld): Readers {
  const outByBarcode = new Map<string, Out>()
  /** Who may be waiting for a title: served by a return of it. */
  const holders = new Map<string, Set<string>>()

  function touches({ card, key }: { card: string; key: string }): string[] {
    return [`title ${key}`, `card ${card}`, ...[...(holders.get(key) ?? [])].map((holder) => `card ${holder}`)]
  }

  /** Who would keep it longer renews; who is late by nature is late; everybody else is in time. */
  function planEnd(out: Out, today: LocalDate, dueOn: LocalDate): void {
    const { barcode } = out
    const part = seededDraw(seed, `${out.name} end ${dueOn}`)
    const renewOn = addDays(dueOn, -RENEW_BEFORE_DAYS)
    if (out.late > 0) agenda.add(addDays(dueOn, out.late), part, { kind: 'return', barcode })
    else if (out.wantedUntil <= dueOn) agenda.add(out.wantedUntil, part, { kind: 'return', barcode })
    else if (renewOn > today) agenda.add(renewOn, part, { kind: 'renew', barcode })
    else agenda.add(dueOn, part, { kind: 'return', barcode })
  }

  function takeOut(taking: Taking, today: LocalDate): PlannedAct {
    const { card, key, barcode, name } = taking
    const follow = (outcome: Outcome) => {
      if (outcome.kind !== 'checked-out') return
      const draw = { seed, loan: name, classNumber: planted.classOf.get(key) ?? null }
      const out = { ...taking, wantedUntil: addDays(today, keepingDays(model, draw)), late: lateDays(model, draw) }
      outByBarcode.set(barcode, out)
      planEnd(out, today, outcome.loan.dueOn)
    }
    const command = { act: 'checkout', actor: desk, override: [], patron: { card }, barcode } as const
    return { act: 'checkout', command, touches: touches(taking), follow }
  }

  function placeHold(card: string, key: string): PlannedAct {
    const follow = (outcome: Outcome) => {
      if (outcome.kind === 'hold-placed') holders.set(key, (holders.get(key) ?? new Set()).add(card))
    }
    const on = { titleId: planted.titleIds.get(key) ?? '' }
    const command = { act: 'hold', actor: desk, override: [], patron: { card }, on, pickup: planted.branch } as const
    return { act: 'hold', command, touches: touches({ card, key }), follow }
  }

  function renew(out: Out, today: LocalDate): PlannedAct {
    const { barcode, name } = out
    const follow = (outcome: Outcome) => {
      if (outcome.kind === 'renewed') return planEnd(out, today, outcome.loan.dueOn)
      const part = seededDraw(seed, `${name} back`)
      agenda.add(addDays(today, RENEW_BEFORE_DAYS), part, { kind: 'return', barcode })
    }
    const command = { act: 'renew', actor: desk, override: [], loan: { barcode } } as const
    return { act: 'renew', command, touches: touches(out), follow }
  }

  function bringBack(out: Out): PlannedAct {
    const command = { act: 'return', actor: desk, barcode: out.barcode } as const
    return { act: 'return', command, touches: touches(out), follow: () => void outByBarcode.delete(out.barcode) }
  }

  return {
    plan(intent, today, shelf) {
      if (intent.kind === 'borrow') {
        const key = titleKeyOf(intent.loan)
        const card = cardOf(intent.loan.patron)
        const barcode = shelf.shift()
        if (barcode === undefined) return placeHold(card, key)
        return takeOut({ card, key, barcode, name: String(intent.loan.row) }, today)
      }
      if (intent.kind === 'collect')
        return takeOut({ ...intent, name: `hold ${intent.card} ${intent.key} ${today}` }, today)
      const out = outByBarcode.get(intent.barcode)
      if (out === undefined) return null
      return intent.kind === 'return' ? bringBack(out) : renew(out, today)
    },
    hear(ready, today) {
      for (const { card, barcode, key } of ready) {
        const name = `${card} ${key} ${today}`
        const after = collectDays(model, seed, name)
        if (after === null) continue
        const part = seededDraw(seed, `${name} time`)
        agenda.add(addDays(today, 1 + after), part, { kind: 'collect', card, barcode, key })
      }
    },
    hold: () => holders.size > 0,
  }
}
