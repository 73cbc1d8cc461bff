import type { Language } from '../platform/index.ts'
import type { BreachCode } from './breach.ts'

/** What is broken, for staff. */
export const BREACH_WORDS: Readonly<Record<Language, Readonly<Record<BreachCode, string>>>> = {
  'zh-CN': {
    ITEM_LENT_TWICE: '一本书有两次未还的借阅',
    ITEM_SET_ASIDE_TWICE: '一本书同时留给两个预约',
    ITEM_STATUS_LOAN: '单册状态与借阅不符',
    ITEM_STATUS_HOLD: '单册状态与预约不符',
    HOLD_ITEM_PLACE: '留给预约的书不在取书馆，也没有送往那里',
    QUEUE_TIE: '预约队列中有两个相同的位置',
    PATRON_TWICE_IN_QUEUE: '同一读者在一个队列中出现两次',
    LOAN_LIMIT: '借阅超过了当时的册数上限，且没有放行记录',
    LOAN_LIMIT_FOR_TYPE: '借阅超过了当时这一类的册数上限，且没有放行记录',
    LINE_CHANGED: '账目与记录中的金额不一致',
    LOAN_LINES: '借阅的超期费与账目之和不一致',
    CHARGE: '按规则重新计算，超期费不同',
    RENEWED_EARLIER: '续借使应还日提前了',
    LOAN_STATE: '借阅与记录重演的结果不一致',
    LOAN_WITHOUT_EVENT: '借阅在记录中没有来历',
    KEY_UNANSWERED: '一个请求键没有答复',
    RECORD: '操作记录已被改动',
  },
  en: {
    ITEM_LENT_TWICE: 'An item has two open loans',
    ITEM_SET_ASIDE_TWICE: 'An item is set aside for two holds',
    ITEM_STATUS_LOAN: 'An item’s status does not agree with its loan',
    ITEM_STATUS_HOLD: 'An item’s status does not agree with its hold',
    HOLD_ITEM_PLACE: 'An item set aside is neither at the pickup branch nor on its way there',
    QUEUE_TIE: 'Two holds of a queue have one place',
    PATRON_TWICE_IN_QUEUE: 'A patron stands in a queue twice',
    LOAN_LIMIT: 'A loan went past the limit of that time without an override',
    LOAN_LIMIT_FOR_TYPE: 'A loan went past the limit of its item type without an override',
    LINE_CHANGED: 'An account line says another amount than the record',
    LOAN_LINES: 'A loan’s overdue charge is not the sum of its lines',
    CHARGE: 'Computed again, an overdue charge is another one',
    RENEWED_EARLIER: 'A renewal made a loan due earlier',
    LOAN_STATE: 'A loan is not what the record makes of it',
    LOAN_WITHOUT_EVENT: 'A loan has no beginning in the record',
    KEY_UNANSWERED: 'A request’s key has no answer',
    RECORD: 'The record has been tampered with',
  },
}
