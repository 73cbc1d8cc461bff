import type { Actor } from '@wenyuan/domain/access'
import type { Language } from '@wenyuan/domain/words'
import type { ActContext } from '@wenyuan/server/circulation'
import type { Network } from '@wenyuan/server/network'
import type { VirtualClock } from '../database/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** What the acts of one scenario share: its network, its clock, and the ids of what its file names. */
export type Ground = {
  readonly scenario: Scenario
  readonly network: Network
  readonly clock: VirtualClock
  readonly acts: ActContext
  /** Of the explanations. */
  readonly language: Language
  readonly planted: Planted
}

export type Planted = {
  readonly patronIdOf: ReadonlyMap<string, string>
  readonly cardOf: ReadonlyMap<string, string>
  readonly titleIdOf: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, Actor>
}

export const SCENARIO_ACTOR: Actor = { kind: 'system', name: 'scenario' }
/** An id that no row has. */
export const NOBODY = '0'
