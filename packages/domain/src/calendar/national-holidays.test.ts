import { describe, expect, test } from 'vitest'
import { day } from '../../test/samples.ts'
import { weekdayOf } from '../kernel/index.ts'
import { announcedNationalHolidays, isYearAnnounced } from './national-holidays.ts'

const { daysOff, makeUpWorkdays } = announcedNationalHolidays()

describe('national holidays', () => {
  test.each([
    ['2026-10-01', true, false],
    ['2026-10-07', true, false],
    ['2026-10-08', false, false],
    ['2026-10-10', false, true],
    ['2018-12-30', true, false],
    ['2018-12-29', false, true],
  ])('%s: off %s, make-up workday %s', (text, off, workday) => {
    expect([daysOff.has(day(text)), makeUpWorkdays.has(day(text))]).toEqual([off, workday])
  })

  test('no day is both off and a make-up workday', () => {
    expect([...daysOff].filter((date) => makeUpWorkdays.has(date))).toEqual([])
  })

  test('every make-up workday falls on a weekend, but for the Monday after the lengthened holiday of 2020', () => {
    expect([...makeUpWorkdays].filter((date) => weekdayOf(date) < 5)).toEqual(['2020-02-03'])
  })

  test('a year is announced or not', () => {
    expect([2012, 2013, 2026, 2027].map(isYearAnnounced)).toEqual([false, true, true, false])
  })
})
