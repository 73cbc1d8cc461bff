import type { Language, NotSentReason } from '@wenyuan/contract'

/** Why an item was not put into a box. */
export const NOT_SENT: Readonly<Record<Language, Readonly<Record<NotSentReason, string>>>> = {
  'zh-CN': {
    unknown: '没有这个条码',
    'not-waiting': '不在本馆待送之列',
    'other-destination': '不是送往这一馆的',
    'sent-already': '已经装箱送出',
  },
  en: {
    unknown: 'no such barcode',
    'not-waiting': 'not waiting to be sent from here',
    'other-destination': 'going to another branch than this box',
    'sent-already': 'sent already',
  },
}
