import type { Language, PayBody } from '@wenyuan/contract'

/** The words for steps of account lines that no circulation rule makes; `value` is the figure of the step. */
export type AccountWords = {
  readonly method: Readonly<Record<PayBody['method'], string>>
  readonly severity: Readonly<Record<'minor' | 'moderate' | 'severe', string>>
  readonly reason: Readonly<Record<string, string>>
  readonly receipt: (method: string, number: string) => string
  readonly waived: (reason: string, note: string | null) => string
  readonly damage: (severity: string, amount: string) => string
}

export const ACCOUNT_WORDS: Readonly<Record<Language, AccountWords>> = {
  en: {
    method: { cash: 'cash', card: 'card', wechat: 'WeChat Pay', alipay: 'Alipay' },
    severity: { minor: 'minor', moderate: 'moderate', severe: 'severe' },
    reason: { 'system-failure': 'system failure', disaster: 'disaster', hardship: 'hardship', other: 'other' },
    receipt: (method, number) => `Paid by ${method}, receipt ${number}`,
    waived: (reason, note) => `Waived: ${reason}${note === null ? '' : ` (${note})`}`,
    damage: (severity, amount) => `Damage, ${severity}: ¥${amount}`,
  },
  'zh-CN': {
    method: { cash: '现金', card: '刷卡', wechat: '微信支付', alipay: '支付宝' },
    severity: { minor: '轻微', moderate: '中度', severe: '严重' },
    reason: { 'system-failure': '系统故障', disaster: '自然灾害', hardship: '经济困难', other: '其他' },
    receipt: (method, number) => `${method}缴费，收据 ${number}`,
    waived: (reason, note) => `减免：${reason}${note === null ? '' : `（${note}）`}`,
    damage: (severity, amount) => `${severity}损坏：${amount} 元`,
  },
}
