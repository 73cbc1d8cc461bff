import { describe, expect, it } from 'vitest'
import { partsOf, readSubject, spanOf } from './subject.ts'

describe('what one asks the record about', () => {
  it.each([
    ['loan:12', { kind: 'loan', id: '12' }],
    [' branch:main ', { kind: 'branch', id: 'main' }],
    ['api-key:3', { kind: 'api-key', id: '3' }],
    ['settings', { kind: 'settings', id: '' }],
  ])('%j is a thing by its kind', (text, subject) => {
    expect(readSubject(text)).toEqual(subject)
  })

  it.each(['R0001', 'book:1', 'loan:', 'loan:1:2', '', '<b>loan:1</b>'])('%j is to be looked up', (text) => {
    expect(readSubject(text)).toBeNull()
  })

  it('is read from an entry, whatever it is', () => {
    expect(partsOf('line:11')).toEqual({ kind: 'line', id: '11' })
    expect(partsOf('settings')).toEqual({ kind: 'settings', id: '' })
  })
})

describe('the days of the record', () => {
  const now = '2026-11-25T21:54:56+08:00'

  it('run from the start of the first to the end of the last, in the library', () => {
    expect(spanOf({ from: '2026-11-01', to: '2026-11-30' }, now)).toEqual({
      from: '2026-11-01T00:00:00+08:00',
      to: '2026-12-01T00:00:00+08:00',
    })
  })

  it('may be open at both ends', () => {
    expect(spanOf({ from: undefined, to: undefined }, now)).toEqual({})
  })

  it('are left out where they are none', () => {
    expect(spanOf({ from: 'soon', to: '2026-13-45' }, now)).toEqual({})
  })
})
