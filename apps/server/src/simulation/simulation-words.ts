import type { Language } from '@wenyuan/contract'
import type { LoanFileProblem } from './loan-file-problem.ts'

/** Figures of a report, in the order in which they are told. */
export const FIGURES = [
  'checkouts',
  'refused',
  'foundNone',
  'renewals',
  'renewalsRefused',
  'holds',
  'holdWait',
  'holdWaitLong',
  'holdsExpired',
  'late',
  'lateDays',
  'charges',
  'shareIn',
] as const
export type Figure = (typeof FIGURES)[number]

type Vocabulary = {
  readonly title: string
  readonly figures: Readonly<Record<Figure, string>>
  readonly active: string
  readonly draft: string
  readonly change: string
  readonly days: (count: string) => string
  readonly yuan: (amount: string) => string
  readonly none: string
  readonly headings: {
    readonly summary: string
    readonly figures: string
    readonly refusals: string
    readonly months: string
    readonly patronTypes: string
    readonly itemTypes: string
    readonly branches: string
    readonly method: string
  }
  readonly columns: {
    readonly name: string
    readonly act: string
    readonly reason: string
    readonly lateLoans: string
    readonly charges: string
    readonly wait: string
  }
  readonly acts: Readonly<Record<'checkout' | 'renew' | 'hold', string>>
  readonly method: readonly string[]
  readonly period: (from: string, to: string, acts: string) => string
  readonly sentences: {
    refused(more: number, active: number, draft: number, asked: number): string
    reason(text: string, more: number): string
    late(active: number, draft: number): string
    charges(active: string, draft: string): string
    wait(active: string, draft: string): string
    most(name: string, more: number): string
    same(): string
    headline(waitLess: string | null, moreRefused: number): string
  }
}

const unsigned = (number: string) => number.replace('-', '')

const ZH: Vocabulary = {
  title: '规则模拟报告',
  figures: {
    checkouts: '借出',
    refused: '借书被拒',
    foundNone: '想借而无书',
    renewals: '续借',
    renewalsRefused: '续借被拒',
    holds: '预约',
    holdWait: '预约等候（中位）',
    holdWaitLong: '预约等候（最久的十分之一起）',
    holdsExpired: '到了没来取',
    late: '超期借阅',
    lateDays: '超期天数合计',
    charges: '超期费',
    shareIn: '在架率',
  },
  active: '现行规则',
  draft: '草稿',
  change: '变化',
  days: (count) => `${count} 天`,
  yuan: (amount) => `${amount} 元`,
  none: '无',
  headings: {
    summary: '要点',
    figures: '总览',
    refusals: '拒绝的原因',
    months: '逐月',
    patronTypes: '按读者类型',
    itemTypes: '按流通类型',
    branches: '按馆',
    method: '怎样模拟',
  },
  columns: { name: '名称', act: '办理', reason: '原因', lateLoans: '超期', charges: '费用', wait: '等候天数（平均）' },
  acts: { checkout: '借书', renew: '续借', hold: '预约' },
  method: [
    '两套规则面对同样的读者、同样的书和同样的来意，用与借还台相同的判断逐次办理，不写入正式数据库。',
    '按记录模拟时，书在记录中的时间归还，续借在记录中的时间提出；被拒绝的借书不再发生后面的续借与归还。',
    '当时被拒、现在获准的借书，按该类型书的通常时间归还。没有归还记录的文件，由写明的、按种子确定的模型补出归还，两套规则相同。',
    '读者在记录中缴费时缴清所欠；馆际运送不计时间；丢失、污损与人工停借不模拟。',
  ],
  period: (from, to, acts) => `${from} 至 ${to}，${acts} 次办理`,
  sentences: {
    refused: (more, active, draft, asked) =>
      `借书 ${asked} 次中，草稿会拒绝 ${draft} 次，现行规则 ${active} 次，${more > 0 ? `多 ${more}` : `少 ${-more}`} 次`,
    reason: (text, more) => `主要原因是“${text}”：${more > 0 ? `多 ${more}` : `少 ${-more}`} 次`,
    late: (active, draft) => `超期借阅由 ${active} 次变为 ${draft} 次`,
    charges: (active, draft) => `超期费由 ${active} 元变为 ${draft} 元`,
    wait: (active, draft) => `预约等候的中位数由 ${active} 天变为 ${draft} 天`,
    most: (name, more) => `受影响最大的是${name}：被拒${more > 0 ? `多 ${more}` : `少 ${-more}`} 次`,
    same: () => '这段时间里，两套规则的结果没有差别',
    headline: (waitLess, moreRefused) => {
      const wait =
        waitLess === null ? [] : [`预约的人${waitLess.startsWith('-') ? '多' : '少'}等 ${unsigned(waitLess)} 天`]
      const refused = moreRefused === 0 ? [] : [`拒绝${moreRefused > 0 ? '多' : '少'} ${Math.abs(moreRefused)} 次`]
      const said = [...wait, ...refused]
      return `${said.length === 0 ? '等候和拒绝都没有变化' : said.join('，')}。`
    },
  },
}

const plural = (count: number, one: string) => `${count} ${one}${Math.abs(count) === 1 ? '' : 's'}`
const moreOrFewer = (more: number) => (more > 0 ? `${more} more` : `${-more} fewer`)

const EN: Vocabulary = {
  title: 'Policy simulation',
  figures: {
    checkouts: 'Lent',
    refused: 'Checkouts refused',
    foundNone: 'Wanted, no copy in',
    renewals: 'Renewed',
    renewalsRefused: 'Renewals refused',
    holds: 'Holds',
    holdWait: 'Hold wait (median)',
    holdWaitLong: 'Hold wait (longest tenth from)',
    holdsExpired: 'Holds not picked up',
    late: 'Overdue loans',
    lateDays: 'Overdue days in all',
    charges: 'Overdue charges',
    shareIn: 'Copies in',
  },
  active: 'In force',
  draft: 'Draft',
  change: 'Change',
  days: (count) => `${count} days`,
  yuan: (amount) => `¥${amount}`,
  none: 'none',
  headings: {
    summary: 'What to know',
    figures: 'Figures',
    refusals: 'Why acts are refused',
    months: 'Month by month',
    patronTypes: 'By patron type',
    itemTypes: 'By item type',
    branches: 'By branch',
    method: 'How it is simulated',
  },
  columns: {
    name: 'Name',
    act: 'Act',
    reason: 'Reason',
    lateLoans: 'Overdue',
    charges: 'Charges',
    wait: 'Days waited (mean)',
  },
  acts: { checkout: 'Checkout', renew: 'Renewal', hold: 'Hold' },
  method: [
    'Both policies meet the same readers, the same copies and the same wishes; each act is decided as at the desk, and nothing is written to the live library.',
    'From the record, copies come back and renewals are asked for when they were; what follows from a refused checkout does not happen.',
    'A checkout that was refused then and is let in now ends when copies of its type usually came back. For a file without returns a stated, seeded model supplies them, the same for both policies.',
    'Readers pay what they owe when they paid in the record; transit takes no time; losses, damage and manual blocks are not simulated.',
  ],
  period: (from, to, acts) => `${from} to ${to}, ${acts} acts`,
  sentences: {
    refused: (more, active, draft, asked) =>
      `Of ${plural(asked, 'checkout')} the draft refuses ${draft}, today’s policy ${active}: ${moreOrFewer(more)}`,
    reason: (text, more) => `The main reason is “${text}”: ${moreOrFewer(more)}`,
    late: (active, draft) => `Overdue loans go from ${active} to ${draft}`,
    charges: (active, draft) => `Overdue charges go from ¥${active} to ¥${draft}`,
    wait: (active, draft) => `The median wait for a hold goes from ${active} to ${draft} days`,
    most: (name, more) => `Most affected: ${name}, refused ${moreOrFewer(more)} times`,
    same: () => 'In this period the two policies come to the same',
    headline: (waitLess, moreRefused) => {
      const more = waitLess?.startsWith('-') === true
      const wait =
        waitLess === null ? [] : [`waits for holds ${more ? 'longer' : 'shorter'} by ${unsigned(waitLess)} days`]
      const refused = moreRefused === 0 ? [] : [`${moreOrFewer(moreRefused)} refused`]
      const said = [...wait, ...refused].join(', ')
      return said === '' ? 'Waits and refusals stay as they are.' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
    },
  },
}

export const SIMULATION_WORDS: Readonly<Record<Language, Vocabulary>> = { 'zh-CN': ZH, en: EN }

type FileWords = Readonly<Record<LoanFileProblem['code'] | 'INTERNAL', (row: number, met: string) => string>>

export const LOAN_FILE_PROBLEM: Readonly<Record<Language, FileWords>> = {
  'zh-CN': {
    HEADER: (_, met) => `表头“${met}”无法识别：需要 patron、lent（或 date），以及 item 或 title`,
    NO_LOANS: () => '这段时间没有借阅',
    BAD_DAY: (row, met) => `第 ${row} 行：“${met}”不是日期，应为 YYYY-MM-DD 或 YYYY-MM-DD HH:mm`,
    TOO_MANY: (_, met) => `次数太多：一次最多模拟 ${met} 次办理，请缩短期间`,
    UNREADABLE: (row) => (row === 0 ? '文件已不在，请重新上传' : `第 ${row} 行无法读取`),
    INTERNAL: () => '模拟中断，请重试',
  },
  en: {
    HEADER: (_, met) => `the header “${met}” is not understood: give patron, lent (or date), and item or title`,
    NO_LOANS: () => 'there are no loans in this period',
    BAD_DAY: (row, met) => `row ${row}: “${met}” is no day; expected YYYY-MM-DD or YYYY-MM-DD HH:mm`,
    TOO_MANY: (_, met) => `too many: at most ${met} acts are simulated at once; shorten the period`,
    UNREADABLE: (row) => (row === 0 ? 'the file is gone: upload it again' : `row ${row} can’t be read`),
    INTERNAL: () => 'the simulation broke off: try again',
  },
}
