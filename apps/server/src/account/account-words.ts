import type { Language, PayBody } from '@wenyuan/contract'

/** The words for steps of account lines that no circulation rule makes; `value` is the figure of the step. */
export type AccountWords = {
  readonly method: Readonly<Record<PayBody['method'], string>>
  readonly severity: Readonly<Record<'minor' | 'moderate' | 'severe', string>>
  readonly reason: Readonly<Record<string, string>>
  readonly receipt: (method: string, number: string) => string
  readonly waived: (reason: string, note: string | null) => string
  readonly damage: (severity: string, amount: string) => string
  /** `free`: closed days that are not charged. */
  readonly rent: (rent: { days: number; free: number; perDay: string; amount: string }) => string
  readonly manual: (reason: string) => string
  readonly corrected: (reason: string) => string
  readonly reversed: (receipt: string, reason: string) => string
  readonly refunded: (method: string, number: string, reason: string) => string
  readonly depositTaken: (method: string, number: string) => string
  readonly depositReturned: (method: string, number: string) => string
  readonly setOff: string
  readonly reminder: (day: string, amount: string) => string
  readonly closedAfterwards: string
  readonly aboveLimit: (amount: string, limit: string) => string
}

export const ACCOUNT_WORDS: Readonly<Record<Language, AccountWords>> = {
  en: {
    method: { cash: 'cash', card: 'card', wechat: 'WeChat Pay', alipay: 'Alipay' },
    severity: { minor: 'minor', moderate: 'moderate', severe: 'severe' },
    reason: { 'system-failure': 'system failure', disaster: 'disaster', hardship: 'hardship', other: 'other' },
    receipt: (method, number) => `Paid by ${method}, receipt ${number}`,
    waived: (reason, note) => `Waived: ${reason}${note === null ? '' : ` (${note})`}`,
    damage: (severity, amount) => `Damage, ${severity}: ¥${amount}`,
    rent: ({ days, free, perDay, amount }) =>
      `Rent for ${days === 1 ? '1 day' : `${days} days`} at ¥${perDay}${free === 0 ? '' : `, closed days free: ${free}`}: ¥${amount}`,
    manual: (reason) => `Charged by hand: ${reason}`,
    corrected: (reason) => `Corrected: ${reason}`,
    reversed: (receipt, reason) => `Payment of receipt ${receipt} taken back: ${reason}`,
    refunded: (method, number, reason) => `Refunded by ${method}, receipt ${number}: ${reason}`,
    depositTaken: (method, number) => `Deposit by ${method}, receipt ${number}`,
    depositReturned: (method, number) => `Deposit given back by ${method}, receipt ${number}`,
    setOff: 'Set off against credit',
    reminder: (day, amount) => `Reminder fee, ${day} days overdue: ¥${amount}`,
    closedAfterwards: 'Corrected: the branch was closed, as declared afterwards',
    aboveLimit: (amount, limit) =>
      `You may waive up to ¥${limit} at once, and this is ¥${amount}: someone with a higher limit has to approve it.`,
  },
  'zh-CN': {
    method: { cash: '现金', card: '刷卡', wechat: '微信支付', alipay: '支付宝' },
    severity: { minor: '轻微', moderate: '中度', severe: '严重' },
    reason: { 'system-failure': '系统故障', disaster: '自然灾害', hardship: '经济困难', other: '其他' },
    receipt: (method, number) => `${method}缴费，收据 ${number}`,
    waived: (reason, note) => `减免：${reason}${note === null ? '' : `（${note}）`}`,
    damage: (severity, amount) => `${severity}损坏：${amount} 元`,
    rent: ({ days, free, perDay, amount }) =>
      `租金：${days} 天，每天 ${perDay} 元${free === 0 ? '' : `，闭馆 ${free} 天不计`} = ${amount} 元`,
    manual: (reason) => `人工收费：${reason}`,
    corrected: (reason) => `更正：${reason}`,
    reversed: (receipt, reason) => `撤销收据 ${receipt} 的缴费：${reason}`,
    refunded: (method, number, reason) => `${method}退款，收据 ${number}：${reason}`,
    depositTaken: (method, number) => `${method}交押金，收据 ${number}`,
    depositReturned: (method, number) => `${method}退押金，收据 ${number}`,
    setOff: '用余额抵扣',
    reminder: (day, amount) => `超期 ${day} 天催还费：${amount} 元`,
    closedAfterwards: '更正：事后公布的闭馆日不计费',
    aboveLimit: (amount, limit) => `一次最多可减免 ${limit} 元，这笔是 ${amount} 元，须由额度更高的人批准。`,
  },
}
