import { changeDesk, type DeskState, deskNow, scans, useDesk } from './desk-state.ts'
import type { JobEnd } from './scan-queue.ts'

function turnOf({ answerId, round }: DeskState): string {
  return `${answerId}-${round}`
}

/**
 * Does what a button or a line of the answer offers: once for each answer, under one key, however often it is pressed.
 * It waits behind the scans that came before it.
 */
export function takeOffer(text: string, act: (key: string) => Promise<JobEnd>): void {
  const turn = turnOf(deskNow())
  if (deskNow().offerTaken === turn) return
  changeDesk({ offerTaken: turn })
  const key = crypto.randomUUID()
  scans.add({ text, run: () => act(key) })
}

/** Whether something that this answer offers is on its way. */
export function useIsOfferTaken(): boolean {
  const desk = useDesk()
  return desk.offerTaken === turnOf(desk)
}
