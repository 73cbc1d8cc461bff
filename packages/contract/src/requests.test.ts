import { expect, test } from 'vitest'
import type { z } from 'zod'
import { checkOutBatchBody, checkOutBody, renewBody, returnBody } from './circulation.ts'
import { decideBody, decideForLoanBody } from './decisions.ts'
import { subject } from './events.ts'
import { changeHoldBody, placeHoldBody } from './holds.ts'
import { MAX_BATCH_ITEMS } from './limits.ts'
import { createPatronBody } from './patrons.ts'
import { activatePolicyBody, policyDraftBody } from './policy.ts'

const hold = { patron: 'R1', pickup: 'main' }
const patron = { card: 'R1', name: '安', type: 'student', branch: 'main', expires: '2027-06-30' }

const cases: [string, z.ZodType, unknown, boolean][] = [
  ['a checkout', checkOutBody, { item: 'B1', patron: 'R1' }, true],
  ['a checkout with an unknown field', checkOutBody, { item: 'B1', patron: 'R1', colour: 'red' }, false],
  ['a checkout without an item', checkOutBody, { patron: 'R1' }, false],
  ['a barcode that is a number', checkOutBody, { item: 1, patron: 'R1' }, false],
  ['an override of a known code', checkOutBody, { item: 'B1', override: ['LOAN_LIMIT'], reason: 'exam' }, true],
  ['an override of an unknown code', checkOutBody, { item: 'B1', override: ['LOANS'] }, false],
  ['a stated due day', checkOutBody, { item: 'B1', due: '2027-01-01' }, true],
  ['a stated due hour', checkOutBody, { item: 'B1', due: '2027-01-01T10:00:00+08:00' }, true],
  ['a stated due time without offset', checkOutBody, { item: 'B1', due: '2027-01-01 10:00' }, false],
  ['a batch of nothing', checkOutBatchBody, { patron: 'R1', items: [] }, false],
  ['a full batch', checkOutBatchBody, { patron: 'R1', items: Array(MAX_BATCH_ITEMS).fill('B') }, true],
  ['one too many', checkOutBatchBody, { patron: 'R1', items: Array(MAX_BATCH_ITEMS + 1).fill('B') }, false],
  ['a return as of a day', returnBody, { item: 'B1', effectiveAt: '2027-01-01' }, true],
  ['a return in an unknown condition', returnBody, { item: 'B1', condition: 'wet' }, false],
  ['a renewal without a body', renewBody, null, true],
  ['a renewal with an unknown field', renewBody, { due: '2027-01-01' }, false],
  ['a hold on a title', placeHoldBody, { ...hold, title: '1' }, true],
  ['a hold on an item', placeHoldBody, { ...hold, item: 'B1' }, true],
  ['a hold on both', placeHoldBody, { ...hold, title: '1', item: 'B1' }, false],
  ['a hold on nothing', placeHoldBody, hold, false],
  ['an end of a suspension', changeHoldBody, { suspendUntil: null }, true],
  ['a place before the first', changeHoldBody, { position: 0 }, false],
  ['a question about a checkout', decideBody, { act: 'checkout', item: 'B1', patron: 'R1' }, true],
  ['a question about a hold', decideBody, { act: 'hold', ...hold, title: '1' }, true],
  ['a question about a hold on nothing', decideBody, { act: 'hold', ...hold }, false],
  ['a question about a renewal by barcode', decideBody, { act: 'renew', item: 'B1' }, true],
  ['a question about a renewal of nothing', decideBody, { act: 'renew' }, false],
  ['a question with a field of another act', decideBody, { act: 'return', item: 'B1', pickup: 'main' }, false],
  ['a question about an unknown act', decideBody, { act: 'burn', item: 'B1' }, false],
  ['a question about this loan', decideForLoanBody, { act: 'return', effectiveAt: '2027-01-01' }, true],
  ['a question about this loan naming another item', decideForLoanBody, { act: 'return', item: 'B1' }, false],
  ['a patron', createPatronBody, patron, true],
  ['a patron without end', createPatronBody, { ...patron, expires: null }, true],
  ['a patron born on no day', createPatronBody, { ...patron, born: '2001-02-29' }, false],
  ['a PIN of three digits', createPatronBody, { ...patron, pin: '123' }, false],
  ['a PIN of four digits', createPatronBody, { ...patron, pin: '1234' }, true],
  [
    'a policy',
    policyDraftBody,
    { lines: [{ loanPeriod: '30d' }], periods: { exams: ['2027-01-04..2027-01-17'] } },
    true,
  ],
  ['a policy whose line is no object', policyDraftBody, { lines: ['30d'] }, false],
  ['an activation now', activatePolicyBody, {}, true],
  ['the subject of a loan', subject, 'loan:12', true],
  ['a subject of no kind', subject, '12', false],
]

test.each(cases)('%s', (_, schema, value, expected) => {
  expect(schema.safeParse(value).success).toBe(expected)
})
