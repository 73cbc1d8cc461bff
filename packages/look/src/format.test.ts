import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween } from './days.ts'
import {
  formatAmount,
  formatCount,
  formatDate,
  formatDay,
  formatDaysLeft,
  formatDistance,
  formatDueDate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatTime,
  maskName,
  stampText,
} from './format.ts'

const TODAY = '2026-11-28'

describe('a day', () => {
  it.each([
    ['2026-12-29', '12月29日 周二', 'Tue 29 Dec'],
    ['2026-11-28', '今天', 'today'],
    ['2026-11-29', '明天', 'tomorrow'],
    ['2026-11-27', '昨天', 'yesterday'],
    ['2026-11-30', '11月30日 周一', 'Mon 30 Nov'],
    ['2026-11-26', '11月26日 周四', 'Thu 26 Nov'],
  ])('%s is said as %s and %s', (day, chinese, english) => {
    expect(formatDay(day, TODAY, 'zh-CN')).toBe(chinese)
    expect(formatDay(day, TODAY, 'en')).toBe(english)
  })

  it.each([
    ['2027-05-27', '5月27日 周四'],
    ['2027-05-28', '5月28日 周五'],
    ['2027-05-29', '2027年5月29日 周六'],
    ['2026-05-29', '5月29日 周五'],
    ['2026-05-28', '5月28日 周四'],
    ['2026-05-27', '2026年5月27日 周三'],
  ])('%s has its year only past six months', (day, said) => {
    expect(formatDate(day, TODAY, 'zh-CN')).toBe(said)
  })

  it('counts six months to the last of a shorter month', () => {
    expect(formatDate('2027-02-28', '2026-08-31', 'en')).toBe('Sun 28 Feb')
    expect(formatDate('2027-03-01', '2026-08-31', 'en')).toBe('Mon 1 Mar 2027')
  })

  it('stands on a stamp in three lines, even when it is today', () => {
    expect(stampText('2026-12-01', 'zh-CN')).toEqual({ month: '12月', date: '1', weekday: '周二' })
    expect(stampText('2026-12-01', 'en')).toEqual({ month: 'Dec', date: '1', weekday: 'Tue' })
  })

  it('is named with what it is for', () => {
    expect(formatDueDate('2026-12-29', TODAY, 'zh-CN')).toBe('还书日 12月29日 周二')
    expect(formatDueDate('2026-12-29', TODAY, 'en')).toBe('Due Tue 29 Dec')
  })

  it('is refused when it is none', () => {
    expect(() => formatDay('soon', TODAY, 'en')).toThrow(RangeError)
  })
})

describe('an instant', () => {
  it('is read in the zone it is written in', () => {
    expect(formatTime('2026-11-28T00:30:00+08:00')).toBe('00:30')
    expect(dayOf('2026-11-28T00:30:00+08:00')).toBe('2026-11-28')
    expect(formatInstant('2026-11-28T21:00:00+08:00', TODAY, 'zh-CN')).toBe('今天 21:00')
    expect(formatInstant('2026-12-02T21:00:00+08:00', TODAY, 'en')).toBe('Wed 2 Dec 21:00')
  })

  it('is refused without a time', () => {
    expect(() => formatTime('2026-11-28')).toThrow(RangeError)
  })
})

describe('days left', () => {
  it.each([
    ['2026-12-01', '还有 3 天', '3 days left'],
    ['2026-11-29', '还有 1 天', '1 day left'],
    ['2026-11-28', '今天到期', 'Due today'],
    ['2026-11-27', '超期 1 天', '1 day overdue'],
    ['2026-11-15', '超期 13 天', '13 days overdue'],
  ])('until %s: %s', (dueOn, chinese, english) => {
    expect(formatDaysLeft(dueOn, TODAY, 'zh-CN')).toBe(chinese)
    expect(formatDaysLeft(dueOn, TODAY, 'en')).toBe(english)
  })

  it('of a loan in hours say the time', () => {
    expect(formatDaysLeft('2026-11-28T21:00:00+08:00', TODAY, 'zh-CN')).toBe('今天 21:00 到期')
    expect(formatDaysLeft('2026-11-28T21:00:00+08:00', TODAY, 'en')).toBe('Due today 21:00')
    expect(formatDueDate('2026-12-29T21:00:00+08:00', TODAY, 'zh-CN')).toBe('还书日 12月29日 周二 21:00')
  })

  it('count over leap days and years', () => {
    expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61)
  })
})

describe('money', () => {
  it.each([
    ['2.40', '2.40', '2.40 元', '¥2.40'],
    ['0.05', '0.05', '0.05 元', '¥0.05'],
    ['0.00', '0.00', '0.00 元', '¥0.00'],
    ['-6.60', '−6.60', '−6.60 元', '−¥6.60'],
    ['9999.99', '9999.99', '9999.99 元', '¥9999.99'],
    ['10000.00', '10,000.00', '10,000.00 元', '¥10,000.00'],
    ['90071992547409.93', '90,071,992,547,409.93', '90,071,992,547,409.93 元', '¥90,071,992,547,409.93'],
  ])('%s is %s in a column, %s in a sentence', (amount, column, chinese, english) => {
    expect(formatAmount(amount)).toBe(column)
    expect(formatMoney(amount, 'zh-CN')).toBe(chinese)
    expect(formatMoney(amount, 'en')).toBe(english)
  })

  it.each(['2.4', '2', '2.405', '', '1e3'])('is refused as %j', (amount) => {
    expect(() => formatAmount(amount)).toThrow(RangeError)
  })
})

describe('counts and distances', () => {
  it('have the measure word of what is counted', () => {
    expect(formatCount(3, 'copy', 'zh-CN')).toBe('3 本')
    expect(formatCount(12, 'title', 'zh-CN')).toBe('12 种')
    expect(formatCount(1, 'copy', 'en')).toBe('1 copy')
    expect(formatCount(0, 'copy', 'en')).toBe('0 copies')
  })

  it.each([
    [9_999, '9999'],
    [10_000, '10,000'],
    [1_234_567, '1,234,567'],
    [-10_000, '−10,000'],
  ])('%d has commas from ten thousand on: %s', (value, said) => {
    expect(formatNumber(value)).toBe(said)
  })

  it.each([
    [352, '350 米', '350 m'],
    [994, '990 米', '990 m'],
    [996, '1.0 公里', '1.0 km'],
    [1_000, '1.0 公里', '1.0 km'],
    [1_234, '1.2 公里', '1.2 km'],
  ])('%d metres are %s', (metres, chinese, english) => {
    expect(formatDistance(metres, 'zh-CN')).toBe(chinese)
    expect(formatDistance(metres, 'en')).toBe(english)
  })
})

describe('a masked name', () => {
  it.each([
    ['沈清溪', '沈*溪'],
    ['沈溪', '沈*'],
    ['沈', '*'],
    ['欧阳文修', '欧**修'],
    ['阿卜杜拉·买买提', '阿**提'],
    ['𠮷野家', '𠮷*家'],
    ['Mary Ann Smith', 'M* A* S*'],
    ['', ''],
  ])('of %s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})
