import { expect, test } from 'vitest'
import { measurePromises } from '../../../../bench/holds/measure-promises.ts'
import type { Wish } from '../../../../bench/holds/play-log.ts'
import { RETURN_MODELS } from '../../../../bench/holds/return-models.ts'
import { seededDraws } from '../../../../bench/holds/seeded-draws.ts'

const DAYS = 700
const WISHES_A_DAY = 36
const TITLES = 600
const READERS = 3_000
const MOST_MEASURED = 2_000

/** A small library of busy titles, whose readers come evenly through two years. */
function someWishes(): { wishes: Wish[]; copiesOf: Map<number, number> } {
  const draw = seededDraws(42)
  const pick = (count: number) => Math.floor(draw() * count)
  const wishes = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: WISHES_A_DAY }, () => ({ day, reader: pick(READERS), title: pick(TITLES) })),
  ).flat()
  return { wishes, copiesOf: new Map(Array.from({ length: TITLES }, (_, title) => [title, 1 + (title % 4)])) }
}

test.each(RETURN_MODELS.map((model) => [model.name, model] as const))(
  'of the intervals called 80 percent, 75 to 85 hold where readers return %s',
  (_, model) => {
    const { wishes, copiesOf } = someWishes()
    const { held, promises } = measurePromises(wishes, copiesOf, model, seededDraws(1), MOST_MEASURED)
    expect(promises).toBeGreaterThan(MOST_MEASURED / 2)
    expect(held).toBeGreaterThanOrEqual(75)
    expect(held).toBeLessThanOrEqual(85)
  },
)
