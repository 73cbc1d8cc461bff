import { describe, expect, it } from 'vitest'
import { asksNothing, MAX_QUERY_LENGTH, queryOf, questionFrom } from './search-question.ts'

const empty = questionFrom({})

describe('the question of a search', () => {
  it('is read from the address, escapes and all', () => {
    const question = questionFrom({ q: '%E7%BA%A2%E6%A5%BC%E6%A2%A6', class: 'I', sort: 'newest', available: 'true' })
    expect(question).toEqual({
      q: '红楼梦',
      class: 'I',
      branch: null,
      available: true,
      years: null,
      sort: 'newest',
    })
  })

  it('shows a broken escape as it is written', () => {
    expect(questionFrom({ q: '%E0%A4%A' }).q).toBe('%E0%A4%A')
  })

  it('takes words up to the longest that the server takes', () => {
    const below = MAX_QUERY_LENGTH - 1
    expect(questionFrom({ q: 'a'.repeat(below) }).q).toHaveLength(below)
    expect(questionFrom({ q: 'a'.repeat(MAX_QUERY_LENGTH) }).q).toHaveLength(MAX_QUERY_LENGTH)
    expect(questionFrom({ q: 'a'.repeat(MAX_QUERY_LENGTH + 1) }).q).toHaveLength(MAX_QUERY_LENGTH)
  })

  it('has a span of years, or none where what stands there is no span', () => {
    expect(questionFrom({ years: '2015..2020' }).years).toBe('2015..2020')
    expect(questionFrom({ years: '2020..2015' }).years).toBeNull()
    expect(queryOf({ ...empty, years: '2015..2020' })).toEqual({ year: '2015..2020', sort: 'popular' })
  })

  it('has an order that there is', () => {
    expect(questionFrom({ sort: 'price' }).sort).toBe('relevance')
  })

  it('asks for nothing until something is typed or chosen', () => {
    expect(asksNothing(empty)).toBe(true)
    expect(asksNothing({ ...empty, q: ' 　' })).toBe(true)
    expect(asksNothing({ ...empty, q: '红' })).toBe(false)
    expect(asksNothing({ ...empty, class: 'I' })).toBe(false)
    expect(asksNothing({ ...empty, sort: 'popular' })).toBe(false)
  })

  it('is sent with what was asked and no more', () => {
    expect(queryOf({ ...empty, q: ' 红 ' })).toEqual({ q: '红', sort: 'relevance' })
    expect(queryOf({ ...empty, branch: 'main', available: true })).toEqual({
      branch: 'main',
      available: 'true',
      sort: 'popular',
    })
  })
})
