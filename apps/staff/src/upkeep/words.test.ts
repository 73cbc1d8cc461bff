import { nightlySteps } from '@wenyuan/contract'
import { expect, test } from 'vitest'
import { upkeepWords } from './words.ts'

test.for(['zh-CN', 'en'] as const)('every step of the night has its words in %s', (language) => {
  const { stepNames, counts } = upkeepWords[language]
  expect(Object.keys(stepNames)).toEqual([...nightlySteps])
  expect(Object.keys(counts)).toEqual([...nightlySteps])
})
