import { expect, test } from 'vitest'
import { localDate } from '../kernel/index.ts'
import { noticeText } from './index.ts'

const due = localDate('2027-03-13')

test('a checkout says the title and its due day, or its minute for a loan in hours', () => {
  expect(noticeText('checkout', { title: '红楼梦', due, branch: '总馆' }, 'zh-CN')).toBe(
    '您已在总馆借出《红楼梦》，请于 2027年3月13日（含当日）前归还。',
  )
  expect(noticeText('checkout', { title: '红楼梦', due, dueMinute: 1020 }, 'zh-CN')).toBe(
    '您已借出《红楼梦》，请于 2027年3月13日 17:00 前归还。',
  )
  expect(noticeText('checkout', { title: '红楼梦', due, dueMinute: 1020 }, 'en')).toBe(
    'You have borrowed 《红楼梦》, due on 13 March 2027 at 17:00.',
  )
})

test('a return says nothing of lateness when there was none', () => {
  expect(noticeText('return', { title: '红楼梦', overdueDays: 0, chargeFen: 0 }, 'zh-CN')).toBe('您已归还《红楼梦》。')
  expect(noticeText('return', { title: '红楼梦', overdueDays: 3, chargeFen: 30 }, 'zh-CN')).toBe(
    '您已归还《红楼梦》，超期 3 天，超期费 0.30 元。',
  )
})

test('a renewal says how often it can be done again, unless there is no limit', () => {
  expect(noticeText('renewed', { title: '红楼梦', due, renewalsLeft: 1 }, 'en')).toBe(
    '《红楼梦》 is renewed, due on 13 March 2027. 1 renewal left.',
  )
  expect(noticeText('renewed', { title: '红楼梦', due, renewalsLeft: 0 }, 'zh-CN')).toBe(
    '《红楼梦》已续借，请于 2027年3月13日（含当日）前归还。不能再续借。',
  )
  expect(noticeText('renewed', { title: '红楼梦', due, renewalsLeft: null }, 'en')).toBe(
    '《红楼梦》 is renewed, due on 13 March 2027.',
  )
})

test('a ready hold says where and until when', () => {
  const ready = { title: '红楼梦', branch: '东馆', until: due }
  expect(noticeText('hold-ready', ready, 'zh-CN')).toBe(
    '您预约的《红楼梦》已到东馆，请于 2027年3月13日闭馆前领取，超期不再保留。',
  )
  expect(noticeText('hold-reminder', ready, 'en')).toBe(
    'Reminder: 《红楼梦》 is kept for you at 东馆 until closing time on 13 March 2027.',
  )
})

test('a hold that was passed over says why and that the place is kept', () => {
  expect(
    noticeText('hold-passed-on', { title: '红楼梦', reasons: ['您欠费 6.20 元，超过上限 5.00 元'] }, 'zh-CN'),
  ).toBe(
    '您预约的《红楼梦》有一本可取，但您目前不能借书（您欠费 6.20 元，超过上限 5.00 元），这一本未能为您留出。您的排位保留。',
  )
  expect(noticeText('hold-passed-on', { title: '红楼梦', reasons: [] }, 'en')).toBe(
    'An item of 《红楼梦》 came free, but you may not borrow now, so it was not set aside for you. You keep your place.',
  )
})

test('money notices say what is owed afterwards, a credit as one', () => {
  expect(noticeText('charge', { amountFen: 30, about: 'overdue', title: '红楼梦', balanceFen: 530 }, 'zh-CN')).toBe(
    '您的账户记入《红楼梦》超期费 0.30 元。账户现欠 5.30 元。',
  )
  expect(noticeText('payment', { amountFen: 600, receipt: '17', balanceFen: -70 }, 'en')).toBe(
    'Your payment of 6.00 yuan was received, receipt 17. You now have a credit of 0.70 yuan.',
  )
  expect(noticeText('waiver', { amountFen: 530, outcome: 'approved', balanceFen: 0 }, 'zh-CN')).toBe(
    '您的 5.30 元减免已获批准。账户已结清。',
  )
})

test('a block names the acts that it stops, all of them where none is named', () => {
  expect(noticeText('block', { reason: '图书污损', until: due }, 'zh-CN')).toBe(
    '您的借书、续借、预约已停用，至 2027年3月13日（含当日），原因：图书污损。还书和缴费不受影响。',
  )
  expect(noticeText('block', { acts: ['hold'] }, 'en')).toBe(
    'You are stopped from placing holds. Returning and paying still work.',
  )
})
