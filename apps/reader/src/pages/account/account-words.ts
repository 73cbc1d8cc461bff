import type { AccountLine, OnlinePaymentView, WaiverView } from '@wenyuan/contract'
import { type Language, usePreferences } from '../../state/preferences.ts'

/** The words that only this page has: they come with it, not with the first view. */
export type AccountPageWords = {
  readonly about: Readonly<Record<string, string>>
  readonly ofKind: (kind: string, about: string) => string
  readonly ofTitle: (title: string, what: string) => string
  readonly partOf: (amount: string) => string
  readonly creditIs: (amount: string) => string
  readonly depositIs: (amount: string) => string
  readonly creditNote: string
  readonly depositNote: string
  readonly lineWhy: string
  readonly after: (amount: string) => string
  readonly afterLeft: (amount: string) => string
  readonly pay: string
  readonly payOne: string
  readonly paying: string
  readonly payInApp: string
  readonly paid: Readonly<Record<OnlinePaymentView['status'], string>>
  readonly notPaid: string
  readonly settled: string
  readonly leftOver: (amount: string) => string
  readonly receipt: (number: string) => string
  readonly receiptOf: (number: string) => string
  readonly takenBack: string
  readonly statement: string
  readonly statementNote: string
  readonly getting: string
  readonly got: string
  readonly notGot: string
  readonly ask: string
  readonly askOf: (what: string) => string
  readonly askTitle: string
  readonly askNote: string
  readonly amount: string
  readonly amountHelp: (most: string) => string
  readonly amountWrong: (most: string) => string
  readonly why: string
  readonly reasons: Readonly<Record<'system-failure' | 'disaster' | 'hardship' | 'other', string>>
  readonly own: string
  readonly ownHelp: string
  readonly ownMissing: string
  readonly evidence: string
  readonly evidenceHelp: string
  readonly send: string
  readonly sending: string
  readonly sent: string
  readonly waivers: string
  readonly statuses: Readonly<Record<WaiverView['status'], string>>
  readonly askedOn: (day: string) => string
  readonly decidedOn: (day: string) => string
  readonly noteIs: (note: string) => string
  readonly withdraw: string
  readonly withdrawOf: (amount: string) => string
  readonly withdrawing: string
  readonly withdrawn: string
  readonly kinds: Readonly<Record<AccountLine['kind'], string>>
}

const zhCN: AccountPageWords = {
  about: {
    overdue: '超期',
    damage: '破损',
    lost: '丢失',
    'lost-handling': '手续费',
    rent: '租金',
    reminder: '催还费',
    manual: '其他费用',
    closure: '补报闭馆',
    dispute: '异议成立',
    'lost-found': '找回了',
    replaced: '赔了同样的书',
    reversal: '撤销缴费',
    'set-off': '余额抵费',
    'return-undone': '还书撤销',
    cash: '现金',
    card: '刷卡',
    wechat: '微信支付',
    alipay: '支付宝',
  },
  ofKind: (kind, about) => `${kind}，${about}`,
  ofTitle: (title, what) => `《${title}》${what}`,
  partOf: (amount) => `共 ${amount}，缴过一部分`,
  creditIs: (amount) => `余额 ${amount}`,
  depositIs: (amount) => `押金 ${amount}`,
  creditNote: '余额可以抵费，也可以到服务台退。',
  depositNote: '押金单独存着，不抵费用。',
  lineWhy: '怎么来的',
  after: (amount) => `之后应缴 ${amount}`,
  afterLeft: (amount) => `之后账上多 ${amount}`,
  pay: '缴费',
  payOne: '缴这一笔',
  paying: '正在打开支付…',
  payInApp: '在微信里打开本馆的小程序，可以用微信支付；也可以到任一服务台缴。',
  paid: { open: '还没有收到付款', paid: '缴好了', closed: '没有付', failed: '付款没有成' },
  notPaid: '没有付，费用还在',
  settled: '缴了',
  leftOver: (amount) => `余 ${amount} 留作余额`,
  receipt: (number) => `收据 ${number}`,
  receiptOf: (number) => `打开收据 ${number}`,
  takenBack: '后来撤销了',
  statement: '对账单',
  statementNote: '从头到今天的每一行，PDF 文件',
  getting: '正在做…',
  got: '文件好了',
  notGot: '没有取到，再试一次',
  ask: '申请减免',
  askOf: (what) => `申请减免${what}`,
  askTitle: '申请减免',
  askNote: '图书馆的人看过以后会告诉你。没有批之前费用还在。',
  amount: '减免多少（元）',
  amountHelp: (most) => `最多 ${most}`,
  amountWrong: (most) => `写成 2.40 这样，最多 ${most}`,
  why: '原因',
  reasons: { 'system-failure': '系统故障', disaster: '自然灾害', hardship: '经济困难', other: '别的原因' },
  own: '说一说',
  ownHelp: '发生了什么，写给批的人看',
  ownMissing: '别的原因要写一写',
  evidence: '证明',
  evidenceHelp: '有的话：哪一天、单据的编号、谁可以作证',
  send: '提交申请',
  sending: '正在提交…',
  sent: '申请交上去了',
  waivers: '减免申请',
  statuses: { requested: '等着批', approved: '批准了', rejected: '没有批', withdrawn: '撤回了' },
  askedOn: (day) => `${day}申请`,
  decidedOn: (day) => `${day}答复`,
  noteIs: (note) => `答复：${note}`,
  withdraw: '撤回',
  withdrawOf: (amount) => `撤回 ${amount} 的减免申请`,
  withdrawing: '正在撤回…',
  withdrawn: '撤回了申请',
  kinds: { charge: '费用', payment: '缴费', waiver: '减免', refund: '退款', correction: '更正', deposit: '押金' },
}

const en: AccountPageWords = {
  about: {
    overdue: 'Overdue',
    damage: 'Damage',
    lost: 'Loss',
    'lost-handling': 'Handling',
    rent: 'Rent',
    reminder: 'Reminder fee',
    manual: 'Other charge',
    closure: 'closed, as declared afterwards',
    dispute: 'dispute upheld',
    'lost-found': 'found again',
    replaced: 'replaced by the same book',
    reversal: 'payment taken back',
    'set-off': 'set off against credit',
    'return-undone': 'Return undone',
    cash: 'Cash',
    card: 'Card',
    wechat: 'WeChat Pay',
    alipay: 'Alipay',
  },
  ofKind: (kind, about) => `${kind}, ${about}`,
  ofTitle: (title, what) => `${what}: ${title}`,
  partOf: (amount) => `of ${amount}, paid in part`,
  creditIs: (amount) => `Credit ${amount}`,
  depositIs: (amount) => `Deposit ${amount}`,
  creditNote: 'Credit can be set off or paid out at the desk.',
  depositNote: 'A deposit is held apart and pays no charge.',
  lineWhy: 'How it came about',
  after: (amount) => `${amount} owed after it`,
  afterLeft: (amount) => `${amount} in hand after it`,
  pay: 'Pay',
  payOne: 'Pay this',
  paying: 'Opening payment…',
  payInApp: 'Open the library’s mini-program in WeChat to pay with WeChat Pay, or pay at any desk.',
  paid: { open: 'No payment has come yet', paid: 'Paid', closed: 'Not paid', failed: 'The payment failed' },
  notPaid: 'Not paid; the charge still stands',
  settled: 'Paid for',
  leftOver: (amount) => `${amount} stays as credit`,
  receipt: (number) => `Receipt ${number}`,
  receiptOf: (number) => `Open receipt ${number}`,
  takenBack: 'Taken back later',
  statement: 'Statement',
  statementNote: 'Every line from the beginning to today, as PDF',
  getting: 'Making it…',
  got: 'The file is there',
  notGot: 'It did not come, try again',
  ask: 'Ask for a waiver',
  askOf: (what) => `Ask for a waiver: ${what}`,
  askTitle: 'Ask for a waiver',
  askNote: 'Someone at the library looks at it and tells you. Until then the charge stands.',
  amount: 'How much (yuan)',
  amountHelp: (most) => `At most ${most}`,
  amountWrong: (most) => `Write it like 2.40, at most ${most}`,
  why: 'Reason',
  reasons: {
    'system-failure': 'System failure',
    disaster: 'Natural disaster',
    hardship: 'Hardship',
    other: 'Another reason',
  },
  own: 'In your words',
  ownHelp: 'What happened, for whoever decides',
  ownMissing: 'Write what the other reason is',
  evidence: 'Evidence',
  evidenceHelp: 'If there is any: the day, the number of a document, who can confirm it',
  send: 'Send',
  sending: 'Sending…',
  sent: 'Your request was sent',
  waivers: 'Waivers asked for',
  statuses: { requested: 'Waiting', approved: 'Approved', rejected: 'Not approved', withdrawn: 'Withdrawn' },
  askedOn: (day) => `Asked ${day}`,
  decidedOn: (day) => `answered ${day}`,
  noteIs: (note) => `Answer: ${note}`,
  withdraw: 'Withdraw',
  withdrawOf: (amount) => `Withdraw the request for ${amount}`,
  withdrawing: 'Withdrawing…',
  withdrawn: 'The request is withdrawn',
  kinds: {
    charge: 'Charge',
    payment: 'Payment',
    waiver: 'Waiver',
    refund: 'Refund',
    correction: 'Correction',
    deposit: 'Deposit',
  },
}

const languages: Readonly<Record<Language, AccountPageWords>> = { 'zh-CN': zhCN, en }

export function useAccountWords(): AccountPageWords {
  return languages[usePreferences().language]
}
