import type { CashUpView, ListedOnlinePayment, ReceiptView } from '@wenyuan/contract'
import type { DayKind } from '@wenyuan/look'

/** Every word of the money pages, to be said in each language. */
export type AccountsWords = {
  title: string
  tabs: string
  tab: Readonly<Record<'waivers' | 'till' | 'receipts' | 'online', string>>
  ofPatron: (name: string) => string
  toPatron: string
  owed: string
  credit: string
  deposit: string
  figures: string
  figureNotes: { owed: string; credit: string; deposit: string }
  charge: string
  charging: string
  charged: (money: string) => string
  chargeNote: string
  correct: string
  correctOf: (what: string) => string
  correctTitle: string
  correctNote: (open: string) => string
  correcting: string
  corrected: (money: string) => string
  refund: string
  refundNote: (credit: string) => string
  refunding: string
  setOff: string
  setOffNote: (credit: string, owed: string) => string
  settingOff: string
  isSetOff: (money: string) => string
  takeDeposit: string
  giveDeposit: string
  depositNote: string
  depositBackNote: (deposit: string) => string
  working: string
  reverse: string
  reverseOf: (number: string) => string
  reverseNote: (money: string) => string
  reversing: string
  isReversed: string
  payOne: string
  payOneOf: (what: string) => string
  waiveOne: string
  waiveOneOf: (what: string) => string
  howMuch: string
  reason: string
  reasonHelp: string
  openCharges: string
  noOpenCharges: string
  noOpenNote: string
  partOf: (money: string) => string
  lines: string
  settled: string
  leftOver: (money: string) => string
  weekdays: readonly string[]
  day: Readonly<Record<Exclude<DayKind, 'out'>, string>>
  back: string
  documents: string
  statement: string
  statementNote: string
  from: string
  to: string
  statementGet: string
  getting: string
  legal: string
  legalNote: string
  legalNeeds: (permission: string) => string
  legalGet: string
  waivers: string
  noWaivers: string
  desk: string
  deskHelp: string
  deskTooLong: (limit: number) => string
  tillNow: (place: string) => string
  sinceFirst: string
  since: (when: string) => string
  tookNothing: string
  counts: (count: number) => string
  sum: string
  cashUp: string
  cashUpNote: string
  counted: string
  countedHelp: string
  countedForm: string
  difference: string
  exact: string
  over: (money: string) => string
  short: (money: string) => string
  note: string
  noteHelp: string
  close: string
  closing: string
  closed: (period: number) => string
  earlier: string
  noEarlier: string
  period: string
  span: string
  cash: string
  by: string
  receiptsOf: string
  noReceiptsIn: string
  receipts: string
  noReceipts: string
  on: string
  allDays: string
  number: string
  at: string
  card: string
  receiptKind: Readonly<Record<ReceiptView['kind'], string>>
  what: string
  amount: string
  method: string
  unbroken: (from: string, to: string) => string
  broken: (count: number) => string
  open: string
  openOf: (number: string) => string
  online: string
  noOnline: string
  noOnlineNote: string
  onlineOff: string
  provider: Readonly<Record<ListedOnlinePayment['provider'], string>>
  status: string
  all: string
  onlineStatus: Readonly<Record<ListedOnlinePayment['status'], string>>
  trouble: Readonly<Record<NonNullable<ListedOnlinePayment['trouble']>, string>>
  wentBack: (money: string) => string
  askProvider: string
  askProviderOf: (money: string) => string
  asking: string
  giveBack: string
  giveBackNote: (money: string) => string
  gaveBack: (money: string) => string
  payer: string
  cashUpBy: (cashUp: Pick<CashUpView, 'period'>) => string
  cancel: string
}
