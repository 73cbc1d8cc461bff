import type { SelfServiceDecision } from '@wenyuan/domain/circulation'
import type { SpokenFinding } from '@wenyuan/domain/words'
import type { ShownProof } from '../proof/index.ts'
import type { ActCommand, NotDone } from './acts.ts'
import { type About, recordRefusal } from './name-parties.ts'
import type { World } from './world.ts'

export type SelfServiceRefusal = Exclude<SelfServiceDecision, { readonly kind: 'allowed' }>

/** What a reader is told to do instead. */
const FINDINGS: Readonly<Record<SelfServiceRefusal['kind'], SpokenFinding>> = {
  'desk-only': { code: 'NOT_PERMITTED', level: 'block', helps: [{ code: 'GO_TO_DESK' }] },
  'proof-missing': { code: 'NOT_PERMITTED', level: 'block', act: 'proof', helps: [{ code: 'SHOW_PROOF' }] },
  'proof-wrong': { code: 'NOT_PERMITTED', level: 'block', act: 'new-proof', helps: [{ code: 'SHOW_NEW_PROOF' }] },
}

/** Was the code shown that of the branch of the act? Null: none was shown. */
export function isProven(proof: ShownProof | undefined, branch: string): boolean | null {
  return proof === undefined ? null : proof.at.includes(branch)
}

/** A reader alone may not do this, or not like this: recorded as every refusal, and said with what would help. */
export function forbidAlone(world: World, command: ActCommand, why: SelfServiceRefusal, about: About): NotDone {
  const finding = FINDINGS[why.kind]
  recordRefusal(world, command, [finding], about)
  return { kind: 'forbidden', permission: null, findings: [finding] }
}
