import type { Language } from '@wenyuan/contract'

export type LegalWords = {
  readonly title: string
  readonly reader: string
  readonly card: string
  readonly phone: string
  readonly registered: string
  readonly madeAt: string
  readonly key: string
  readonly loans: string
  readonly lent: string
  readonly due: string
  readonly returned: string
  readonly notReturned: string
  readonly charge: string
  readonly account: string
  readonly owed: string
  readonly credit: string
  readonly deposit: string
  readonly notices: string
  readonly contacts: string
  readonly events: string
  readonly eventsNote: (count: number, sealed: number) => string
  readonly none: string
  readonly day: string
  readonly what: string
  readonly amount: string
  readonly balance: string
}

export const LEGAL_WORDS: Readonly<Record<Language, LegalWords>> = {
  'zh-CN': {
    title: '追索材料',
    reader: '读者',
    card: '证号',
    phone: '电话',
    registered: '有效期至',
    madeAt: '制作时间',
    key: '签名公钥指纹',
    loans: '借阅',
    lent: '借出',
    due: '还书日',
    returned: '归还',
    notReturned: '未归还',
    charge: '费用',
    account: '账户',
    owed: '欠费',
    credit: '余额',
    deposit: '押金',
    notices: '通知',
    contacts: '联系',
    events: '操作记录',
    eventsNote: (count, sealed) => `共 ${count} 条，其中 ${sealed} 条已入链；全文与哈希见 events.json。`,
    none: '无。',
    day: '日期',
    what: '事项',
    amount: '金额',
    balance: '结余',
  },
  en: {
    title: 'Legal package',
    reader: 'Reader',
    card: 'Card',
    phone: 'Phone',
    registered: 'Card good until',
    madeAt: 'Made at',
    key: 'Fingerprint of the signing key',
    loans: 'Loans',
    lent: 'Lent',
    due: 'Due',
    returned: 'Returned',
    notReturned: 'not returned',
    charge: 'Charge',
    account: 'Account',
    owed: 'Owed',
    credit: 'Credit',
    deposit: 'Deposit',
    notices: 'Notices',
    contacts: 'Contacts',
    events: 'Record',
    eventsNote: (count, sealed) =>
      `${count} events, ${sealed} of them sealed; their text and hashes are in events.json.`,
    none: 'None.',
    day: 'Day',
    what: 'What',
    amount: 'Amount',
    balance: 'Balance',
  },
}
