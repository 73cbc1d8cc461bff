import type { BackEntryChoice, BackEntryConflictCode } from '@wenyuan/contract'
import type { Language } from '../platform/index.ts'

export const CONFLICTS: Readonly<Record<Language, Readonly<Record<BackEntryConflictCode, string>>>> = {
  'zh-CN': {
    PATRON_UNKNOWN: '没有这个读者证号',
    ITEM_UNKNOWN: '没有这个条码',
    TITLE_UNKNOWN: '没有这个书目',
    BRANCH_UNKNOWN: '没有这个馆',
    TIME_IMPOSSIBLE: '时间在现在之后',
    REFUSED: '按当时的规则不能办',
    LENT_TO_OTHER: '当时这一本借给了别的读者',
    LENT_SINCE: '这一本在那之后又借出过',
    RETURNED_SINCE: '这一本在那之后已经还了',
    RENEWED_SINCE: '这次借阅在那之后已经续过',
    NOT_ON_LOAN: '当时这一本没有借出',
    ALREADY_RECORDED: '这件事已经记录过',
    UNREADABLE: '这一行无法读取',
  },
  en: {
    PATRON_UNKNOWN: 'There is no such card',
    ITEM_UNKNOWN: 'There is no such barcode',
    TITLE_UNKNOWN: 'There is no such title',
    BRANCH_UNKNOWN: 'There is no such branch',
    TIME_IMPOSSIBLE: 'The time has not come yet',
    REFUSED: 'The rules of that time refuse it',
    LENT_TO_OTHER: 'The item was on loan to another reader then',
    LENT_SINCE: 'The item has been lent again since',
    RETURNED_SINCE: 'The item has come back since',
    RENEWED_SINCE: 'The loan has been renewed since',
    NOT_ON_LOAN: 'The item was not on loan then',
    ALREADY_RECORDED: 'It is in the record already',
    UNREADABLE: 'This row can’t be read',
  },
}

export const CHOICES: Readonly<Record<Language, Readonly<Record<BackEntryChoice, string>>>> = {
  'zh-CN': {
    retry: '先处理原因，再按当时的规则重新判断',
    override: '放行可以放行的原因，照纸上补录',
    'return-first': '前一位的借阅算到那时归还，再借给这位读者',
    'lend-and-return': '补录为当时借出，到下一次借出时已还',
    'earlier-return': '归还改从那时算起，费用随之更正',
    receive: '不在借也收下，看它该去哪里',
    correct: '证号、条码或时间写错了，改正后重新判断',
    leave: '不补录，写明原因',
  },
  en: {
    retry: 'Mend what stands against it, then decide once more by the rules of that time',
    override: 'Set aside what may be set aside and enter it as written',
    'return-first': 'End the loan before at that time, then lend to this reader',
    'lend-and-return': 'Enter it as lent then, and back when the next loan began',
    'earlier-return': 'Let the return count from that time, its charge corrected',
    receive: 'Receive it though it is not on loan, and see where it goes',
    correct: 'Card, barcode or time was written wrongly: correct it and decide again',
    leave: 'Do not enter it, and say why',
  },
}
