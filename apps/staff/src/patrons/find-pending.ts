import type { EventView } from '@wenyuan/contract'

export type Pending = { readonly waiver: string; readonly event: EventView }

const WAIVER = 'waiver:'

function waiverOf({ subjects }: EventView): string | undefined {
  return subjects.find((subject) => subject.startsWith(WAIVER))?.slice(WAIVER.length)
}

/** Those asked for of which no decision is known; none while the decisions have not come. */
export function findPending(asked: readonly EventView[], decided: readonly EventView[] | undefined): Pending[] {
  if (decided === undefined) return []
  const done = new Set(decided.map(waiverOf))
  return asked.flatMap((event) => {
    const waiver = waiverOf(event)
    return waiver === undefined || done.has(waiver) ? [] : [{ waiver, event }]
  })
}
