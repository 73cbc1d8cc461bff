import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  note: string
  scope: string
  readOnly: (permission: string) => string
  none: string
  from: string
  to: string
  toHelp: string
  wrongRange: string
  noDays: string
  known: string
  add: string
  adding: string
  added: string
  remove: string
  removeNamed: (days: string) => string
  removed: string
}

export const amnestyWords: WordsOf<Words> = {
  'zh-CN': {
    title: '免计日',
    note: '系统故障、灾害：这些天全网都不计超期费，日历照旧。费用的说明里会写出免计的日子。',
    scope: '已经记账的费用不会因此改动；要退，用事后闭馆或在账目里更正。',
    readOnly: (permission) => `改这里需要“${permission}”权限`,
    none: '没有免计日',
    from: '从',
    to: '到',
    toHelp: '空着就是一天',
    wrongRange: '结束要在开始之后。',
    noDays: '先填好日期',
    known: '已经有这几天',
    add: '添加',
    adding: '正在保存…',
    added: '已添加免计日',
    remove: '去掉',
    removeNamed: (days) => `去掉免计日 ${days}`,
    removed: '已去掉免计日',
  },
  en: {
    title: 'Amnesty days',
    note: 'A system failure, a disaster: on these days nothing accrues anywhere in the network; the calendar stays as it is. A charge’s explanation names them.',
    scope:
      'Charges that are booked already stay; to give something back, declare a closure afterwards or correct the account.',
    readOnly: (permission) => `Changing them needs the permission “${permission}”`,
    none: 'There are none',
    from: 'From',
    to: 'To',
    toHelp: 'Empty for a single day',
    wrongRange: 'The end must not be before the beginning.',
    noDays: 'Fill in the days first',
    known: 'These days are there already',
    add: 'Add',
    adding: 'Saving…',
    added: 'Amnesty days added',
    remove: 'Remove',
    removeNamed: (days) => `Remove the amnesty of ${days}`,
    removed: 'Amnesty days removed',
  },
}
