import { describe, expect, test } from 'vitest'
import { day } from '../../test/samples.ts'
import { PASS_CODES } from '../holds/index.ts'
import { NO_NAMES, type Speech } from './language.ts'
import { passSentence } from './pass-sentence.ts'

const reader: Speech = { language: 'zh-CN', audience: 'reader', names: NO_NAMES }

describe('why a copy went past a hold', () => {
  test.each(PASS_CODES)('%s is said to readers and staff in both languages', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const audience of ['reader', 'staff'] as const) {
        expect(passSentence({ code, on: day('2026-09-02') }, { ...reader, language, audience })).not.toBe('')
      }
    }
  })

  test('a suspension says until when', () => {
    expect(passSentence({ code: 'SUSPENDED', on: day('2026-09-02') }, reader)).toBe('预约暂停至 2026年9月2日')
  })

  test('what stopped the reader is said as at the desk', () => {
    const owed = { code: 'DEBT_LIMIT', level: 'overridable', limit: 1000, actual: 1500 } as const
    expect(passSentence(owed, reader)).toMatch(/欠/u)
  })
})
