import { describe, expect, it } from 'vitest'
import { changeOf, formOf, isDays } from './library-form.ts'

const settings = {
  name: '文渊',
  timezone: 'Asia/Shanghai',
  language: 'zh-CN',
  policyBranch: 'act',
  nationalHolidays: false,
  nightlyAt: '02:00',
  selfRegistration: { type: 'adult', branch: 'main', days: 365 },
} as const

describe('the settings of the library', () => {
  const before = formOf(settings)

  it('send nothing that was not changed', () => {
    expect(changeOf(before, before)).toEqual({})
    expect(changeOf({ ...before, name: ' 文渊 ' }, before)).toEqual({})
  })

  it('send what was changed alone', () => {
    expect(changeOf({ ...before, language: 'en' }, before)).toEqual({ language: 'en' })
  })

  it('take self-registration away as a whole', () => {
    expect(changeOf({ ...before, selfOn: false }, before)).toEqual({ selfRegistration: null })
  })

  it('do not begin it by other fields while it is off', () => {
    const off = formOf({ ...settings, selfRegistration: null })
    expect(changeOf({ ...off, selfDays: '30' }, off)).toEqual({})
    expect(changeOf({ ...off, selfOn: true, selfType: 'child', selfBranch: 'main' }, off)).toEqual({
      selfRegistration: { type: 'child', branch: 'main', days: 365 },
    })
  })

  it.each(['0', '3661', '', 'many', '1.5', '-3'])('know that %j is no number of days', (text) => {
    expect(isDays(text)).toBe(false)
  })
})
