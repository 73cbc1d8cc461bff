import type { Finding, Language } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { findingSentence, NO_NAMES } from '@wenyuan/domain/words'

/** `fee.waive`: the permission is missing; `own-waiver`: it is for someone else to say. */
export type WhyNotDecide = 'fee.waive' | 'own-waiver'

/** Null: this actor may approve or reject it. */
export function whyNotDecide(actor: Actor, requestedBy: string): WhyNotDecide | null {
  if (!isAllowed(actor, 'fee.waive')) return 'fee.waive'
  return requestedBy === actorName(actor) ? 'own-waiver' : null
}

export function sayWhyNot(why: WhyNotDecide, language: Language): Finding {
  const refusal = { code: 'NOT_PERMITTED', level: 'block' } as const
  const message = findingSentence({ ...refusal, act: why }, { language, audience: 'staff', names: NO_NAMES })
  return { ...refusal, message, ...(why === 'fee.waive' ? { permission: why } : {}) }
}
