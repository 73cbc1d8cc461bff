import { expect, test } from 'vitest'
import { comparePolicies } from './compare-policies.ts'
import { readPolicy, type WrittenLine } from './read-policy.ts'

function policyOf(...lines: readonly WrittenLine[]) {
  const read = readPolicy(lines)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.policy
}

const told = (before: ReturnType<typeof policyOf>, after: ReturnType<typeof policyOf>) =>
  comparePolicies(before, after).map(({ when, parameter, before: old, after: now }) => [when, parameter, old, now])

test('equal policies differ in nothing, whatever the order of their lines', () => {
  const [a, b] = [{ when: { patronType: 'teacher' }, loanLimit: 10 }, { loanLimit: 5 }]
  expect(comparePolicies(policyOf(a, b), policyOf(b, a))).toEqual([])
})

test('a new default is told once, and not again for those who inherit it', () => {
  const teacher = { when: { patronType: 'teacher' }, renewalLimit: 3 }
  expect(told(policyOf({ loanLimit: 5 }, teacher), policyOf({ loanLimit: 6 }, teacher))).toEqual([
    [{}, 'loanLimit', 5, 6],
  ])
})

test('a line that is gone is told for whom it held', () => {
  const teacher = { when: { patronType: 'teacher' }, loanLimit: 10 }
  expect(told(policyOf({ loanLimit: 5 }, teacher), policyOf({ loanLimit: 5 }))).toEqual([
    [{ patronType: 'teacher' }, 'loanLimit', 10, 5],
  ])
})

test('each change says which line gives its value, before and after', () => {
  const [change] = comparePolicies(policyOf({}), policyOf({}, { loanLimit: 6 }))
  expect(change).toMatchObject({ lineBefore: null, line: 2 })
})
