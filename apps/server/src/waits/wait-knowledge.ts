import { type Calibration, type LifeTable, type Survival, survivalOf, UNCALIBRATED } from '@wenyuan/domain/holds'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import { type BehaviourRow, readBehaviour, readCalibration } from './waits-store.ts'

/** What has been learned of how readers return and collect; null: too little to promise anything. */
export type WaitKnowledge = {
  /** Of a copy of this type in the hands of a patron of that type; '' is any. */
  returns(itemType: string, patronType: string): Survival
  readonly collects: Survival
  readonly calibration: Calibration
}

/** Fewer returns than this say nothing about the next. */
export const ENOUGH_RETURNS = 50
const ENOUGH_COLLECTED = 20
/** Until enough have been seen: half come on the first day, and one in eight never. */
const SUPPOSED_COLLECTS: Survival = { left: Float64Array.of(1, 0.5, 0.25, 0.125), tailChance: 0 }
const KEPT_MS = 10 * 60_000

export type WaitKnowledgeCache = { read(queryable: Queryable): Promise<WaitKnowledge | null> }

/** What is learned changes once a night; it is read anew after a while. */
export function createWaitKnowledge({ clock }: Pick<Network, 'clock'>): WaitKnowledgeCache {
  let kept: { readonly at: Instant; readonly knowledge: WaitKnowledge | null } | null = null
  return {
    async read(queryable) {
      const now = clock.now()
      if (kept === null || now < kept.at || now >= kept.at + KEPT_MS) {
        kept = { at: now, knowledge: knowledgeOf(await readBehaviour(queryable), await readCalibration(queryable)) }
      }
      return kept.knowledge
    },
  }
}

export function knowledgeOf(rows: readonly BehaviourRow[], calibration: Calibration | null): WaitKnowledge | null {
  const tables = new Map(rows.map((row) => [nameOf(row.kind, row.itemType, row.patronType), row]))
  const all = tables.get(nameOf('return', '', ''))
  if (all === undefined || seenIn(all) < ENOUGH_RETURNS) return null
  const collect = tables.get(nameOf('collect', '', ''))
  const survivals = new Map<string, Survival>()
  return {
    returns(itemType, patronType) {
      const name = nameOf('return', itemType, patronType)
      const known = survivals.get(name) ?? survivalOf(chainOf(tables, itemType, patronType))
      survivals.set(name, known)
      return known
    },
    // Whoever has not come in the time on the shelf doesn't come.
    collects:
      collect === undefined || seenIn(collect) < ENOUGH_COLLECTED
        ? SUPPOSED_COLLECTS
        : { ...survivalOf([collect]), tailChance: 0 },
    calibration: calibration ?? UNCALIBRATED,
  }
}

/** Loans that somebody waited for tell most, for they are not renewed; then those of the same types, then all. */
function chainOf(tables: ReadonlyMap<string, LifeTable>, itemType: string, patronType: string): LifeTable[] {
  const kinds = [
    ['return-wanted', itemType, patronType],
    ['return-wanted', itemType, ''],
    ['return-wanted', '', ''],
    ['return', itemType, ''],
    ['return', '', ''],
  ] as const
  const names = new Set(kinds.map(([kind, item, patron]) => nameOf(kind, item, patron)))
  return [...names].flatMap((name) => tables.get(name) ?? [])
}

function nameOf(kind: BehaviourRow['kind'], itemType: string, patronType: string): string {
  return `${kind}\n${itemType}\n${patronType}`
}

function seenIn({ ended }: LifeTable): number {
  return ended.reduce((sum, count) => sum + count, 0)
}
