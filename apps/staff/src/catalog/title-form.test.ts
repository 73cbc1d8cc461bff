import { describe, expect, test } from 'vitest'
import { moneyText } from './money-text.ts'
import { bodyOfForm, changeOfForm, EMPTY_TITLE, faultOfForm, formFromSearch } from './title-form.ts'

const FORM = { ...EMPTY_TITLE, title: ' 呐喊 ', authors: '鲁迅\n\n 许广平 ', year: '1923', price: '12' }

describe('a title in a form', () => {
  test('is sent without its empty fields, trimmed, with one author for each line', () => {
    expect(bodyOfForm(FORM)).toEqual({ title: '呐喊', authors: ['鲁迅', '许广平'], year: 1923, price: '12.00' })
  })

  test('tells of a change only what was changed, and null for what was emptied', () => {
    expect(changeOfForm({ ...FORM, price: '', publisher: '新潮社' }, FORM)).toEqual({
      price: null,
      publisher: '新潮社',
    })
    expect(changeOfForm(FORM, FORM)).toEqual({})
  })

  test.each([
    [{ ...FORM, title: '  ' }, 'title-missing'],
    [{ ...FORM, year: '民国十二年' }, 'year-no-number'],
    [{ ...FORM, year: '' }, null],
    [FORM, null],
  ])('is sent unless a title is missing or the year is no number', (form, fault) => {
    expect(faultOfForm(form)).toBe(fault)
  })

  test('begins with what was looked for: an ISBN is taken for one', () => {
    expect(formFromSearch('978-7-02-000220-7').isbn).toBe('978-7-02-000220-7')
    expect(formFromSearch('呐喊').title).toBe('呐喊')
  })
})

test.each([
  ['12', '12.00'],
  ['12.5', '12.50'],
  ['１２．５０元', '12.50'],
  ['0.05', '0.05'],
  ['12.345', '12.345'],
  ['十二', '十二'],
])('the amount %s is sent as %s', (typed, sent) => {
  expect(moneyText(typed)).toBe(sent)
})
