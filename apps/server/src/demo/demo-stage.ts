import type { Actor } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import type { ActCommand } from '../circulation/index.ts'
import type { DemoAct } from './demo-day.ts'
import type { DemoCopy } from './plant-books.ts'

/** What is planned for later days, and the words of a desk. */
export type DemoStage = {
  readonly desk: Actor
  /** Copies that are nobody's: what the everyday readers may take. */
  readonly out: Set<string>
  plan(on: LocalDate, act: DemoAct): void
  planned(on: LocalDate): readonly DemoAct[]
}

export function openStage(desk: Actor): DemoStage {
  const days = new Map<LocalDate, DemoAct[]>()
  return {
    desk,
    out: new Set(),
    plan(on, act) {
      const acts = days.get(on)
      if (acts === undefined) days.set(on, [act])
      else acts.push(act)
    },
    planned: (on) => days.get(on) ?? [],
  }
}

export function lend(actor: Actor, card: string, { barcode, branch }: DemoCopy): ActCommand {
  return { act: 'checkout', actor, override: [], patron: { card }, barcode, branch }
}

export function takeBack(actor: Actor, { barcode }: DemoCopy, branch: string): ActCommand {
  return { act: 'return', actor, barcode, branch }
}

export function renew(actor: Actor, { barcode }: DemoCopy): ActCommand {
  return { act: 'renew', actor, override: [], loan: { barcode } }
}

export function hold(actor: Actor, card: string, { titleId }: DemoCopy, pickup: string): ActCommand {
  return { act: 'hold', actor, override: [], patron: { card }, on: { titleId }, pickup }
}
