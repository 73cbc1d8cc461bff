/**
 * Do promises to those who wait hold? (docs/rules/hold-promise.md)
 *
 *   node bench/holds.ts LOG [--seed 1]
 *
 * A real log of loans says who came for what and when; how copies come back is simulated by models that the estimator does
 * not know. It learns on the first half of the log and makes promises to the holds of the later half; of the intervals
 * called 80 %, 75 to 85 must hold under each model. Ends with 1 where they don't.
 */
import { parseArgs } from 'node:util'
import { measurePromises } from './holds/measure-promises.ts'
import { readWishes } from './holds/read-wishes.ts'
import { RETURN_MODELS } from './holds/return-models.ts'
import { seededDraws } from './holds/seeded-draws.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
})
const file = positionals[0] ?? ''
const log = await readWishes(file)
if (log === null) {
  console.error(`'${file}' is no log of loans that can be read: node bench/holds.ts LOG [--seed 1]`)
  process.exit(2)
}
const measured = RETURN_MODELS.map((model) =>
  measurePromises(log.wishes, log.copiesOf, model, seededDraws(Number(values.seed))),
)
console.table(
  measured.map(({ model, held, early, late, ...rest }) => ({
    model,
    ...rest,
    'held %': held.toFixed(1),
    'early %': early.toFixed(1),
    'late %': late.toFixed(1),
  })),
)
if (!measured.every(({ held }) => held >= 75 && held <= 85)) process.exitCode = 1
