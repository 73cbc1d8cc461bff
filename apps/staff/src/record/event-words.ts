import type { WordsOf } from '../words/language.ts'
import { eventWordsEn } from './event-words-en.ts'
import { eventWordsZh } from './event-words-zh.ts'
import type { EventWords } from './word-list.ts'

/** The record's own terms: kinds of events, the names and values of what they note. */
export const eventWords: WordsOf<EventWords> = { 'zh-CN': eventWordsZh, en: eventWordsEn }

/** The kinds by what they are about, in the order in which they are offered. */
export const KIND_GROUPS: Readonly<Record<string, readonly string[]>> = {
  loan: [
    'loan.created',
    'loan.renewed',
    'loan.returned',
    'loan.undone',
    'loan.return-undone',
    'loan.closed-days-added',
    'loan.closed-days-removed',
    'loan.lost',
    'loan.found',
    'loan.loss-settled',
    'loan.claimed',
    'loan.claim-ended',
    'dispute.opened',
    'dispute.evidence-added',
    'dispute.decided',
    'dispute.withdrawn',
    'task.changed',
    'task.ended',
  ],
  hold: [
    ...['hold.placed', 'hold.set-aside', 'hold.ready', 'hold.fulfilled', 'hold.cancelled', 'hold.expired'],
    ...['hold.passed-over', 'hold.changed', 'hold.moved'],
  ],
  money: ['charge.booked', 'charge.corrected', 'payment.taken', 'waiver.requested', 'waiver.decided'],
  patron: [
    ...[
      'patron.registered',
      'patron.changed',
      'patron.suspended',
      'card.issued',
      'card.changed',
      'block.placed',
      'block.lifted',
    ],
    ...['group.changed', 'relation.added', 'relation.ended', 'credit.moved'],
    ...['card-code.redeemed', 'wechat.bound', 'wechat.unbound'],
  ],
  catalogue: [
    ...['title.created', 'title.changed', 'title.removed', 'item.created', 'item.changed', 'item.removed'],
    ...['transit.sent', 'transit.lost', 'transit.aborted'],
    ...['item.received', 'item.moved', 'import.run', 'import.undone'],
  ],
  rules: [
    ...[
      'policy.drafted',
      'policy.activated',
      'policy.activation-cancelled',
      'branch.created',
      'branch.calendar-changed',
      'closure.declared',
      'closure.undone',
      'setting.changed',
    ],
    ...['type.changed', 'network.created'],
  ],
  people: ['staff.created', 'staff.changed', 'api-key.created', 'api-key.revoked'],
  reading: ['photo.stored', 'photo.attached', 'photo.read', 'private-data.read', 'history.read', 'patron.exported'],
}
