import type { Language, PayBody, receiptKinds } from '@wenyuan/contract'

type ReceiptKind = (typeof receiptKinds)[number]

export type DocumentWords = {
  readonly receipt: Readonly<Record<ReceiptKind, string>>
  readonly method: Readonly<Record<PayBody['method'], string>>
  readonly cause: Readonly<Record<string, string>>
  readonly lineKind: Readonly<Record<'payment' | 'waiver' | 'refund' | 'correction' | 'deposit' | 'charge', string>>
  readonly number: string
  readonly at: string
  readonly reader: string
  readonly branch: string
  readonly amount: string
  readonly methodName: string
  readonly settled: string
  readonly toCredit: string
  readonly owedNow: string
  readonly creditNow: string
  readonly takenBack: string
  readonly reprint: string
  readonly statement: string
  readonly period: (from: string | null, to: string) => string
  readonly carried: string
  readonly day: string
  readonly what: string
  readonly balance: string
  readonly owed: string
  readonly credit: string
  readonly deposit: string
  readonly explained: string
  readonly none: string
  readonly loanSlip: string
  readonly loanNumber: string
  readonly lentAt: string
  readonly due: string
  readonly barcode: string
  readonly renewHint: string
  readonly madeAt: (at: string) => string
}

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  'zh-CN': {
    receipt: {
      payment: '缴费收据',
      reversal: '撤销凭证',
      refund: '退款凭证',
      deposit: '押金收据',
      'deposit-return': '退押金凭证',
    },
    method: { cash: '现金', card: '刷卡', wechat: '微信支付', alipay: '支付宝' },
    cause: {
      overdue: '超期费',
      damage: '损坏赔偿',
      lost: '丢失赔偿',
      'lost-handling': '丢失手续费',
      handling: '手续费',
      rent: '租金',
      reminder: '催还费',
      manual: '人工收费',
    },
    lineKind: { payment: '缴费', waiver: '减免', refund: '退款', correction: '更正', deposit: '押金', charge: '费用' },
    number: '收据号',
    at: '时间',
    reader: '读者',
    branch: '地点',
    amount: '金额（元）',
    methodName: '方式',
    settled: '抵付',
    toCredit: '记入余额',
    owedNow: '此后欠费',
    creditNow: '此后余额',
    takenBack: '此收据已撤销。',
    reprint: '补打',
    statement: '账户对账单',
    period: (from, to) => `${from ?? '开户'} 至 ${to}`,
    carried: '承前',
    day: '日期',
    what: '事项',
    balance: '结余',
    owed: '欠费',
    credit: '余额',
    deposit: '押金',
    explained: '费用怎么来的',
    none: '这段时间没有记账。',
    loanSlip: '借书单',
    loanNumber: '借阅号',
    lentAt: '借出',
    due: '还书日',
    barcode: '条码',
    renewHint: '到期前可以在小程序或服务台续借。',
    madeAt: (at) => `制于 ${at}`,
  },
  en: {
    receipt: {
      payment: 'Receipt',
      reversal: 'Payment taken back',
      refund: 'Refund',
      deposit: 'Deposit receipt',
      'deposit-return': 'Deposit given back',
    },
    method: { cash: 'cash', card: 'card', wechat: 'WeChat Pay', alipay: 'Alipay' },
    cause: {
      overdue: 'Overdue charge',
      damage: 'Damage',
      lost: 'Compensation',
      'lost-handling': 'Handling of a loss',
      handling: 'Handling',
      rent: 'Rent',
      reminder: 'Reminder fee',
      manual: 'Charge',
    },
    lineKind: {
      payment: 'Payment',
      waiver: 'Waiver',
      refund: 'Refund',
      correction: 'Correction',
      deposit: 'Deposit',
      charge: 'Charge',
    },
    number: 'Number',
    at: 'Time',
    reader: 'Reader',
    branch: 'Place',
    amount: 'Amount (yuan)',
    methodName: 'Method',
    settled: 'Settled',
    toCredit: 'To credit',
    owedNow: 'Owed after it',
    creditNow: 'Credit after it',
    takenBack: 'This receipt has been taken back.',
    reprint: 'Printed again',
    statement: 'Account statement',
    period: (from, to) => `${from ?? 'the beginning'} to ${to}`,
    carried: 'Carried forward',
    day: 'Day',
    what: 'What',
    balance: 'Balance',
    owed: 'Owed',
    credit: 'Credit',
    deposit: 'Deposit',
    explained: 'How the charges came about',
    none: 'Nothing was booked in this time.',
    loanSlip: 'Loan slip',
    loanNumber: 'Loan',
    lentAt: 'Lent',
    due: 'Due',
    barcode: 'Barcode',
    renewHint: 'It can be renewed in the app or at the desk before that day.',
    madeAt: (at) => `Made ${at}`,
  },
}
