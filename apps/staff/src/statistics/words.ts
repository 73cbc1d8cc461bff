import type { StatisticsGroup, StatisticsSubject } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'
import type { SpanName } from './spans.ts'

type Words = {
  title: string
  subjects: Readonly<Record<StatisticsSubject, string>>
  /** What exactly is counted of each. */
  notes: Readonly<Record<StatisticsSubject, string>>
  groups: Readonly<Record<StatisticsGroup, string>>
  byNames: Readonly<Record<StatisticsGroup, string>>
  spans: string
  spanNames: Readonly<Record<SpanName, string>>
  from: string
  to: string
  by: string
  everywhere: string
  everyone: string
  everything: string
  period: (from: string, to: string) => string
  comparedWith: (from: string, to: string) => string
  beforeValue: (value: string) => string
  beforeOf: (from: string, to: string) => string
  thisPeriod: string
  before: string
  weekFrom: (day: string) => string
  panelOf: (what: string, by: string) => string
  summary: (what: string, now: string, before: string) => string
  peak: (name: string, count: string) => string
  firstBars: (count: number) => string
  none: string
  noneMeasured: string
  median: (cases: string, days: string) => string
  cases: string
  share: string
  total: string
  notCounted: string
  exportXlsx: string
  exportCsv: string
  getting: string
  print: string
}

export const statisticsWords: WordsOf<Words> = {
  'zh-CN': {
    title: '统计',
    subjects: { renewals: '续借', holds: '预约', overdue: '超期', waivers: '减免' },
    notes: {
      renewals: '按续借那天算，撤销了的不算。',
      holds: '按预约那天算，看到今天结果怎样。',
      overdue: '按应还那天算，还没到期的不算。',
      waivers: '按申请那天算，馆是读者的馆。',
    },
    groups: { day: '日', week: '周', month: '月', patronType: '读者类型', itemType: '馆藏类型', branch: '馆' },
    byNames: {
      day: '每天',
      week: '每周',
      month: '每月',
      patronType: '读者类型',
      itemType: '馆藏类型',
      branch: '馆',
    },
    spans: '常用的期间',
    spanNames: { thisMonth: '本月', lastMonth: '上个月', thisYear: '今年' },
    from: '从',
    to: '到',
    by: '按什么分',
    everywhere: '全部馆',
    everyone: '全部读者',
    everything: '全部馆藏',
    period: (from, to) => (from === to ? from : `${from} 至 ${to}`),
    comparedWith: (from, to) => (from === to ? `前一期是 ${from}。` : `前一期是 ${from} 至 ${to}。`),
    beforeValue: (value) => `前一期 ${value}`,
    beforeOf: (from, to) => (from === to ? `前一期 ${from}` : `前一期 ${from} 至 ${to}`),
    thisPeriod: '这一期',
    before: '前一期',
    weekFrom: (day) => `${day} 起`,
    panelOf: (what, by) => `${what}　按${by}`,
    summary: (what, now, before) => `${what} ${now}，前一期 ${before}。`,
    peak: (name, count) => `最多的是 ${name}，${count}。`,
    firstBars: (count) => `图里是最多的 ${count} 个，表格里有全部。`,
    none: '这一期和前一期都没有',
    noneMeasured: '这一期还没有可以量的',
    median: (cases, days) => `共 ${cases} 次，中位 ${days} 天`,
    cases: '次数',
    share: '占',
    total: '合计',
    notCounted: '没有统计：请改上面标红的一项。',
    exportXlsx: '导出 Excel',
    exportCsv: '导出 CSV',
    getting: '正在取…',
    print: '打印',
  },
  en: {
    title: 'Statistics',
    subjects: { renewals: 'Renewals', holds: 'Holds', overdue: 'Overdue', waivers: 'Waivers' },
    notes: {
      renewals: 'Counted on the day of the renewal, undone ones left out.',
      holds: 'Counted on the day they were placed, with what has become of them by today.',
      overdue: 'Counted on the day they fell due; what is not due yet is left out.',
      waivers: 'Counted on the day of the request, at the patron’s branch.',
    },
    groups: {
      day: 'Day',
      week: 'Week',
      month: 'Month',
      patronType: 'Patron type',
      itemType: 'Item type',
      branch: 'Branch',
    },
    byNames: {
      day: 'Each day',
      week: 'Each week',
      month: 'Each month',
      patronType: 'Patron type',
      itemType: 'Item type',
      branch: 'Branch',
    },
    spans: 'Usual periods',
    spanNames: { thisMonth: 'This month', lastMonth: 'Last month', thisYear: 'This year' },
    from: 'From',
    to: 'To',
    by: 'Group by',
    everywhere: 'All branches',
    everyone: 'All patrons',
    everything: 'All items',
    period: (from, to) => (from === to ? from : `${from} to ${to}`),
    comparedWith: (from, to) => `Period before: ${from === to ? from : `${from} to ${to}`}.`,
    beforeValue: (value) => `before ${value}`,
    beforeOf: (from, to) => `Period before, ${from === to ? from : `${from} to ${to}`}`,
    thisPeriod: 'This period',
    before: 'Period before',
    weekFrom: (day) => `from ${day}`,
    panelOf: (what, by) => `${what} by ${by.toLowerCase()}`,
    summary: (what, now, before) => `${what}: ${now}, in the period before ${before}. `,
    peak: (name, count) => `Most: ${name} with ${count}.`,
    firstBars: (count) => `The chart has the ${count} largest, the table all of them.`,
    none: 'Nothing in this period, nor in the one before',
    noneMeasured: 'Nothing to measure in this period yet',
    median: (cases, days) => `${cases} in all, median ${days} days`,
    cases: 'Cases',
    share: 'Share',
    total: 'Total',
    notCounted: 'Not counted: change what is marked above.',
    exportXlsx: 'Export Excel',
    exportCsv: 'Export CSV',
    getting: 'Fetching…',
    print: 'Print',
  },
}
