import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { coverDataUri, drawCover } from './cover.ts'
import { ALL_INKS, FAINT_PRINT, PAPER, PRINT, SEAL_INK } from './cover-inks.ts'
import { coverAuthor, coverTitle } from './cover-words.ts'

const LONGEST_URI = 4_000

const titles = Array.from({ length: 40 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}种书`)
const textsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join('')

describe('a drawn cover', () => {
  it('is the same for the same book, whatever edition stands in brackets', () => {
    const cover = drawCover({ title: '史记', author: '（汉）司马迁', classNumber: 'K204.2' })
    expect(drawCover({ title: '史记（全十册）', author: '司马迁 著', classNumber: 'K' })).toBe(cover)
  })

  it('shows title, author and class', () => {
    expect(textsOf(drawCover({ title: '1984', author: '[英] 乔治·奥威尔', classNumber: 'I561.45' }))).toBe(
      '1984奥威尔I',
    )
  })

  it('comes in all four layouts', () => {
    const shapes = titles.map((title) => drawCover({ title, classNumber: 'T' }).replace(/<text.*?<\/text>/g, ''))
    expect(new Set(shapes).size).toBe(4)
  })

  it('is drawn without author, class or title', () => {
    expect(textsOf(drawCover({ title: '三体', author: null }))).toBe('三体')
    expect(textsOf(drawCover({ title: '', author: '', classNumber: '' }))).toBe('')
    expect(textsOf(drawCover({ title: '三体', classNumber: '843.7' }))).toBe('三体')
  })

  it('lets nothing of a record become markup', () => {
    const svg = drawCover({ title: '<script>"x"</script>', author: `<a href='#'>&`, classNumber: '<' })
    expect(svg).not.toMatch(/<script|<a /)
    expect(svg).toContain('&lt;script&gt;')
  })

  it('takes out what XML forbids', () => {
    const svg = drawCover({ title: '\ud800坏\u0000的\ufffe字', author: '\u0007', classNumber: 'Q' })
    expect(textsOf(svg)).toBe('坏的字Q')
  })

  it.each(['书'.repeat(10_000), 'word '.repeat(10_000), 'W'.repeat(10_000)])(
    'stays small when the title is long',
    (title) => {
      expect(coverDataUri({ title, author: title, classNumber: 'I' }).length).toBeLessThan(LONGEST_URI)
    },
  )

  it('never cuts a character of four bytes', () => {
    expect(textsOf(drawCover({ title: '𠮷野家の物語', author: '𠮷田', classNumber: 'J' }))).toMatch(/^𠮷野家の物語𠮷田/)
  })

  it('keeps lines even and words whole', () => {
    const lines = (title: string) => [...drawCover({ title }).matchAll(/">([^<]+)<\/text>/g)].map(([, line]) => line)
    expect(lines('C++程序设计语言（第4版）')).toEqual(['C++程序', '设计语言'])
    expect(lines('The Old Man and the Sea')).toEqual(['The Old Man', 'and the Sea'])
  })
})

describe('the data URI', () => {
  it('is base64 of the same drawing', () => {
    for (const title of ['a', 'ab', 'abc', 'é', '书', '𠮷']) {
      const [head, body = ''] = coverDataUri({ title }).split(',')
      expect(head).toBe('data:image/svg+xml;base64')
      expect(Buffer.from(body, 'base64').toString('utf8')).toBe(drawCover({ title }))
    }
  })
})

describe('the words of a cover', () => {
  it.each([
    ['红楼梦（全两册）', '红楼梦'],
    ['Python编程：从入门到实践', 'Python编程'],
    ['Emma / Jane Austen', 'Emma'],
    ['（全彩）', '（全彩）'],
    ['L’Étranger', "L'Étranger"],
  ])('of the title %s keep %s', (title, kept) => {
    expect(coverTitle(title)).toBe(kept)
  })

  it.each([
    ['[清] 曹雪芹', '曹雪芹'],
    ['[英] J. K. 罗琳', '罗琳'],
    ['[英]理查德·道金斯', '道金斯'],
    ['Thomas H.Cormen', 'Cormen'],
    ['Cormen T. H.', 'Cormen'],
    ['X', 'X'],
    ['司汤达, 1783-1842', '司汤达'],
    ['王德胜主编', '王德胜'],
    ['钱锺书；杨绛', '钱锺书'],
    ['François Élan', 'François Élan'],
    ['', ''],
  ])('of the author %s keep %s', (author, kept) => {
    expect(coverAuthor(author)).toBe(kept)
  })
})

describe('the inks', () => {
  it.each(ALL_INKS)('%s carries white words and can be read on paper', (ink) => {
    expect(contrast('#ffffff', ink)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([PRINT, FAINT_PRINT])('%s can be read on paper', (print) => {
    expect(contrast(print, PAPER)).toBeGreaterThanOrEqual(4.5)
  })

  it('show the class mark', () => {
    expect(contrast('#ffffff', SEAL_INK)).toBeGreaterThanOrEqual(4.5)
  })
})
