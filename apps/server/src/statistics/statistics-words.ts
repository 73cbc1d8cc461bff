import type { StatisticsGroup, StatisticsSubject } from '@wenyuan/contract'
import type { Language } from '../platform/index.ts'

type Words = {
  readonly subjects: Readonly<Record<StatisticsSubject, string>>
  readonly groups: Readonly<Record<StatisticsGroup, string>>
  readonly columns: Readonly<Record<string, string>>
  readonly medians: Readonly<Record<StatisticsSubject, string>>
  readonly spreads: Readonly<Record<StatisticsSubject, string>>
  readonly nobodyKnows: string
  readonly days: (from: number, to: number | null) => string
  readonly total: string
  readonly before: (from: string, to: string) => string
  readonly period: (from: string, to: string) => string
  readonly cases: string
  readonly sheets: readonly [string, string]
}

/** The words of the table, on the screen and in its files. */
export const STATISTICS_WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    subjects: { renewals: '续借', holds: '预约', overdue: '超期', waivers: '减免' },
    groups: { day: '日', week: '周', month: '月', patronType: '读者类型', itemType: '馆藏类型', branch: '馆' },
    columns: {
      renewals: '续借',
      automatic: '其中自动',
      refused: '没续成',
      loans: '借出',
      perLoan: '续借比借出',
      placed: '新预约',
      ready: '到过书',
      fulfilled: '取走',
      cancelled: '取消',
      expired: '过期没取',
      unfilled: '没等到',
      open: '还在办',
      fulfilledShare: '取走率',
      late: '超期',
      due: '到期',
      lateShare: '超期率',
      stillOut: '还没还',
      charged: '超期费（元）',
      requested: '申请',
      approved: '批准',
      rejected: '不批准',
      withdrawn: '撤回',
      undecided: '待定',
      approvedShare: '批准率',
      requestedAmount: '申请（元）',
      approvedAmount: '批准（元）',
    },
    medians: {
      renewals: '借后几天续（中位）',
      holds: '等书天数（中位）',
      overdue: '超期天数（中位）',
      waivers: '几天后决定（中位）',
    },
    spreads: {
      renewals: '借出后多少天续借',
      holds: '等了多少天才到书',
      overdue: '超期多少天',
      waivers: '申请后多少天决定',
    },
    nobodyKnows: '还不知道',
    days: (from, to) => {
      if (to === null) return `${from} 天以上`
      if (from === 0) return `不到 ${to} 天`
      return to - from === 1 ? `${from} 天` : `${from}–${to - 1} 天`
    },
    total: '合计',
    before: (from, to) => `前一期 ${from} 至 ${to}`,
    period: (from, to) => `${from} 至 ${to}`,
    cases: '次数',
    sheets: ['统计', '天数分布'],
  },
  en: {
    subjects: { renewals: 'Renewals', holds: 'Holds', overdue: 'Overdue', waivers: 'Waivers' },
    groups: {
      day: 'Day',
      week: 'Week',
      month: 'Month',
      patronType: 'Patron type',
      itemType: 'Item type',
      branch: 'Branch',
    },
    columns: {
      renewals: 'Renewed',
      automatic: 'Automatic',
      refused: 'Refused',
      loans: 'Lent',
      perLoan: 'Per loan',
      placed: 'New holds',
      ready: 'Got ready',
      fulfilled: 'Fetched',
      cancelled: 'Cancelled',
      expired: 'Not fetched',
      unfilled: 'Unfilled',
      open: 'Open',
      fulfilledShare: 'Share fetched',
      late: 'Overdue',
      due: 'Fell due',
      lateShare: 'Share overdue',
      stillOut: 'Still out',
      charged: 'Charged (yuan)',
      requested: 'Requested',
      approved: 'Approved',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      undecided: 'Undecided',
      approvedShare: 'Share approved',
      requestedAmount: 'Requested (yuan)',
      approvedAmount: 'Approved (yuan)',
    },
    medians: {
      renewals: 'Days after loan (median)',
      holds: 'Days waited (median)',
      overdue: 'Days overdue (median)',
      waivers: 'Days to decision (median)',
    },
    spreads: {
      renewals: 'Days from loan to renewal',
      holds: 'Days waited until a copy was ready',
      overdue: 'Days overdue',
      waivers: 'Days from request to decision',
    },
    nobodyKnows: 'Not known yet',
    days: (from, to) => {
      if (to === null) return `${from} days or more`
      if (from === 0) return to === 1 ? 'under 1 day' : `under ${to} days`
      if (to - from === 1) return from === 1 ? '1 day' : `${from} days`
      return `${from}–${to - 1} days`
    },
    total: 'Total',
    before: (from, to) => `Period before, ${from} to ${to}`,
    period: (from, to) => `${from} to ${to}`,
    cases: 'Cases',
    sheets: ['Statistics', 'Days'],
  },
}

export function columnLabel(words: Words, subject: StatisticsSubject, name: string): string {
  return name === 'medianDays' ? words.medians[subject] : (words.columns[name] ?? name)
}
