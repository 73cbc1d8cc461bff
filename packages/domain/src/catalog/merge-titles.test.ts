import { describe, expect, test } from 'vitest'
import { mergeTitles, titleKey } from './merge-titles.ts'
import type { TitleDraft } from './title-draft.ts'

const ISBN = '9787506365437'

function title(more: Partial<TitleDraft> = {}): TitleDraft {
  return {
    title: '活着',
    contributors: [{ name: '余华', role: 'author' }],
    publisher: '作家出版社',
    year: 2012,
    ...more,
  }
}

describe('two descriptions are of one title', () => {
  test('when they have the same ISBN, whatever else they say', () => {
    expect(titleKey(title({ isbn13: ISBN }))).toBe(titleKey(title({ isbn13: ISBN, title: '活 着', year: 2008 })))
  })

  test('without ISBN when title, first author, publisher and year are the same but for spelling', () => {
    const spelt = title({
      title: '《活着》',
      publisher: '作家出版社 ',
      contributors: [{ name: '余 华', role: 'author' }],
    })
    expect(titleKey(title())).toBe(titleKey(spelt))
  })

  test.each([
    ['title', { title: '兄弟' }],
    ['subtitle', { subtitle: '增订本' }],
    ['author', { contributors: [] }],
    ['publisher', { publisher: '南海出版公司' }],
    ['year', { year: 1998 }],
    ['统一书号', { unifiedNumber: '10019.1234' }],
    ['ISBN', { isbn13: ISBN }],
  ])('not when the %s differs', (_, more) => expect(titleKey(title(more))).not.toBe(titleKey(title())))
})

describe('merging', () => {
  test('fills what is empty and keeps what is there', () => {
    const merged = mergeTitles(
      title({ isbn13: ISBN }),
      title({ isbn13: ISBN, year: 2008, pages: '191', classNumber: 'I2' }),
    )
    expect(merged).toEqual({
      kind: 'merged',
      draft: title({ isbn13: ISBN, pages: '191', classNumber: 'I2' }),
      filled: ['pages', 'classNumber'],
      differing: ['year'],
    })
  })

  test('never empties anything', () => {
    const full = title({ isbn13: ISBN, pages: '191' })
    expect(mergeTitles(full, { contributors: [], isbn13: ISBN })).toMatchObject({
      draft: full,
      filled: [],
      differing: [],
    })
  })

  test('takes the title where there was only an ISBN', () => {
    expect(mergeTitles({ contributors: [], isbn13: ISBN }, title({ isbn13: ISBN }))).toMatchObject({ draft: title() })
  })

  test('takes a month only with its year', () => {
    expect(mergeTitles(title(), title({ month: 8 }))).toMatchObject({ draft: { year: 2012, month: 8 } })
    expect(mergeTitles(title(), title({ year: 2008, month: 5 }))).toMatchObject({ draft: title(), differing: ['year'] })
  })

  test('adds people in a role that nobody has yet, and only those', () => {
    const later = title({
      contributors: [
        { name: '余 华', role: 'author', origin: '浙江' },
        { name: '别人', role: 'author' },
        { name: '董乐山', role: 'translator' },
      ],
    })
    expect(mergeTitles(title(), later)).toMatchObject({
      draft: { contributors: [{ name: '余华' }, { name: '董乐山', role: 'translator' }] },
      filled: ['contributors'],
      differing: ['contributors'],
    })
  })

  test('twice gives what it gave once', () => {
    const later = title({ isbn13: ISBN, pages: '191', month: 8 })
    const once = mergeTitles(title({ isbn13: ISBN }), later)
    if (once.kind !== 'merged') throw new Error('they are one title')
    expect(mergeTitles(once.draft, later)).toEqual({ ...once, filled: [], differing: [] })
  })
})

describe('one ISBN on two books', () => {
  const circuits = title({ title: '电子电路基础', contributors: [{ name: '刘宝玲', role: 'author' }] })
  test('is not merged when neither a title nor a name is shared', () => {
    const other = title({ title: '电子技术基础', contributors: [{ name: '康华光', role: 'author' }] })
    expect(mergeTitles(circuits, other)).toEqual({ kind: 'other-title', otherTitle: '电子电路基础' })
  })

  test.each([
    ['a title that holds the other', { title: '电子电路基础（第二版）', contributors: [] }],
    ['a name', { title: '电路入门', contributors: circuits.contributors }],
  ])('is one book when they share %s', (_, more) => {
    expect(mergeTitles(circuits, title(more))).toMatchObject({ kind: 'merged' })
  })
})
