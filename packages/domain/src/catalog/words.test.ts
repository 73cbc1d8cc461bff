import { expect, test } from 'vitest'
import { catalogSentence, fieldName } from './words.ts'

test('a code and the numbers met make a sentence in each language', () => {
  const facts = { met: '9787506365438', expected: '7' }
  expect(catalogSentence('ISBN_CHECK_DIGIT', facts, 'zh-CN')).toBe('ISBN 9787506365438 校验码不符，末位应为 7')
  expect(catalogSentence('ISBN_CHECK_DIGIT', facts, 'en')).toBe(
    'ISBN 9787506365438 fails its check: the last digit should be 7',
  )
})

test('a list of what would be right is written out', () => {
  const sentence = catalogSentence('COLUMN_NOT_FOUND', { met: '著', expected: ['书名', '作者'] }, 'en')
  expect(sentence).toBe('The header has no "著"; it has: 书名, 作者')
})

test('fields have names', () => expect(fieldName('callNumber', 'zh-CN')).toBe('索书号'))
