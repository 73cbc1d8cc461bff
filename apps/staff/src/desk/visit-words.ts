import type { RelationView } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Words = {
  visit: string
  member: string
  memberIs: (name: string) => string
  memberNone: string
  memberTitle: string
  memberNote: string
  fetch: string
  fetchIs: (name: string) => string
  fetchTitle: string
  fetchNote: string
  fetchNobody: string
  fetchNobodyNote: string
  self: string
  relation: Readonly<Record<RelationView['kind'] | 'responsible', string>>
  relationUntil: (day: string) => string
  temporary: string
  temporaryIs: (day: string) => string
  temporaryTitle: string
  temporaryNote: string
  due: string
  time: string
  timeHelp: string
  identityNote: string
  identityNoteHelp: string
  dueMissing: string
  duePast: string
  noteTooLong: (limit: number) => string
  identity: string
  identityIs: (name: string, last4: string) => string
  identityTitle: string
  identityText: string
  callerName: string
  last4: string
  last4Help: string
  nameMissing: string
  last4Wrong: string
  set: string
  off: string
  offOf: (what: string) => string
  loading: string
  inHands: (name: string) => string
  fetchedBy: (name: string) => string
  inLibrary: string
  inLibraryNote: string
  temporaryLoan: string
  within: (period: string) => string
}

export const visitWords: WordsOf<Words> = {
  'zh-CN': {
    visit: '这一次怎么借',
    member: '在谁手里',
    memberIs: (name) => `在 ${name} 手里`,
    memberNone: '不写明',
    memberTitle: '书在谁手里',
    memberNote: '书记在集体名下，写明是哪位成员拿走的；还书和欠费都能分到人。',
    fetch: '代办',
    fetchIs: (name) => `${name} 代取`,
    fetchTitle: '谁来取',
    fetchNote: '书还是借给读者本人，记下是谁取走的。',
    fetchNobody: '没有登记过可以代办的人',
    fetchNobodyNote: '先在读者页的“代办”里登记，再回来借。',
    self: '本人来取',
    relation: { guardian: '监护人', proxy: '代办人', responsible: '集体负责人' },
    relationUntil: (day) => `到 ${day}`,
    temporary: '临时借',
    temporaryIs: (day) => `临时借，${day} 还`,
    temporaryTitle: '临时借',
    temporaryNote: '说好哪天还。不晚于规则给的日子；登记了证件，就不用押金。',
    due: '哪天还',
    time: '几点（不填就是那天闭馆前）',
    timeHelp: '按小时借的要写钟点',
    identityNote: '看过什么证件（可以不填）',
    identityNoteHelp: '例如：身份证，姓名相符。加密保存',
    dueMissing: '选一天',
    duePast: '这个时间已经过了',
    noteTooLong: (limit) => `最多 ${limit} 个字`,
    identity: '电话核对',
    identityIs: (name, last4) => `电话核对：${name}，尾号 ${last4}`,
    identityTitle: '电话里核对身份',
    identityText: '问来电的人姓名和登记电话的后四位。续借时由系统核对；对不上就不续，登记的号码不会显示出来。',
    callerName: '对方报的姓名',
    last4: '对方报的电话后四位',
    last4Help: '四位数字',
    nameMissing: '请填写姓名',
    last4Wrong: '写四位数字',
    set: '就这样',
    off: '改回',
    offOf: (what) => `改回：不再${what}`,
    loading: '正在取',
    inHands: (name) => `在 ${name} 手里`,
    fetchedBy: (name) => `${name} 代取`,
    inLibrary: '馆内使用',
    inLibraryNote: '不能带出馆，今天闭馆前还',
    temporaryLoan: '临时借',
    within: (period) => `还书日要在 ${period} 之间`,
  },
  en: {
    visit: 'How this visit borrows',
    member: 'In whose hands',
    memberIs: (name) => `In the hands of ${name}`,
    memberNone: 'Not named',
    memberTitle: 'In whose hands',
    memberNote:
      'The loan is the group’s; naming the member says who has the item, so that returns and debts can be split.',
    fetch: 'Fetched by another',
    fetchIs: (name) => `Fetched by ${name}`,
    fetchTitle: 'Who fetches',
    fetchNote: 'The loan is the patron’s; who took it stands with it.',
    fetchNobody: 'Nobody is recorded who may act for this patron',
    fetchNobodyNote: 'Record it on the patron’s page under “Acting for others” first.',
    self: 'The patron',
    relation: { guardian: 'Guardian', proxy: 'Proxy', responsible: 'Answers for the group' },
    relationUntil: (day) => `until ${day}`,
    temporary: 'Temporary loan',
    temporaryIs: (day) => `Temporary, due ${day}`,
    temporaryTitle: 'Temporary loan',
    temporaryNote:
      'Agree on the day it comes back: not later than the rules give. With a document noted there is no deposit.',
    due: 'Due on',
    time: 'Time (empty: before closing that day)',
    timeHelp: 'Loans by the hour need one',
    identityNote: 'Document shown (optional)',
    identityNoteHelp: 'For example: identity card, name matches. Kept encrypted',
    dueMissing: 'Choose a day',
    duePast: 'That time has passed',
    noteTooLong: (limit) => `At most ${limit} characters`,
    identity: 'Check by phone',
    identityIs: (name, last4) => `By phone: ${name}, ends in ${last4}`,
    identityTitle: 'Check who is calling',
    identityText:
      'Ask for the name and the last four digits of the phone on record. Renewals are checked against them; where they differ nothing is renewed, and the number is not shown.',
    callerName: 'Name as told',
    last4: 'Last four digits as told',
    last4Help: 'Four digits',
    nameMissing: 'Write the name',
    last4Wrong: 'Write four digits',
    set: 'Set',
    off: 'Undo',
    offOf: (what) => `Undo: ${what}`,
    loading: 'Loading',
    inHands: (name) => `in the hands of ${name}`,
    fetchedBy: (name) => `fetched by ${name}`,
    inLibrary: 'In the library only',
    inLibraryNote: 'Not to be taken out; back before closing today',
    temporaryLoan: 'Temporary loan',
    within: (period) => `The due date has to lie between ${period}`,
  },
}
