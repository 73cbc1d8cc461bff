import type { Finding, Language } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { findingSentence, NO_NAMES } from '@wenyuan/domain/words'

/** The permission that is missing, or `own-waiver`: it is for someone else to say. */
export type WhyNot = 'fee.pay' | 'fee.charge' | 'fee.correct' | 'fee.waive' | 'own-waiver'
export type WhyNotDecide = Extract<WhyNot, 'fee.waive' | 'own-waiver'>

/** Null: this actor may approve or reject it. */
export function whyNotDecide(actor: Actor, requestedBy: string): WhyNotDecide | null {
  if (!isAllowed(actor, 'fee.waive')) return 'fee.waive'
  return requestedBy === actorName(actor) ? 'own-waiver' : null
}

export function sayWhyNot(why: WhyNot, language: Language): Finding {
  const refusal = { code: 'NOT_PERMITTED', level: 'block' } as const
  const message = findingSentence({ ...refusal, act: why }, { language, audience: 'staff', names: NO_NAMES })
  return { ...refusal, message, ...(why === 'own-waiver' ? {} : { permission: why }) }
}
