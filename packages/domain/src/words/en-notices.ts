import { STOPPABLE_ACTS } from '../circulation/index.ts'
import type { LocalDate } from '../kernel/index.ts'
import { EN_NAMES } from './en-names.ts'
import { counted, day, listed, yuan } from './en-phrases.ts'
import { sayMinute } from './say-day.ts'
import { inMarks } from './say-title.ts'
import { joined, type NoticeWords, sayIf } from './vocabulary.ts'

function due({ due, dueMinute }: { readonly due: LocalDate; readonly dueMinute?: number | null }): string {
  return `due on ${day(due)}${sayIf(dueMinute, (minute) => ` at ${sayMinute(minute)}`)}`
}

function balance(fen: number | null | undefined): string {
  return sayIf(fen, (owed) => {
    if (owed === 0) return ' Nothing is owed.'
    return owed > 0 ? ` You now owe ${yuan(owed)}.` : ` You now have a credit of ${yuan(-owed)}.`
  })
}

export const EN_NOTICES: NoticeWords = {
  checkout: (data) =>
    `You have borrowed ${inMarks(data.title)}${sayIf(data.branch, (name) => ` at ${name}`)}, ${due(data)}.`,
  return: ({ title, branch, overdueDays, chargeFen }) => {
    const late = sayIf(overdueDays, (days) => (days > 0 ? `, ${counted(days, 'day')} overdue` : ''))
    const charge = sayIf(chargeFen, (fen) => (fen > 0 ? `, overdue charge ${yuan(fen)}` : ''))
    return `You have returned ${inMarks(title)}${sayIf(branch, (name) => ` at ${name}`)}${late}${charge}.`
  },
  renewed: (data) =>
    joined(
      `${inMarks(data.title)} is renewed${data.automatic === true ? ' automatically' : ''}, ${due(data)}.`,
      sayIf(data.renewalsLeft, (left) =>
        left === 0 ? ' It cannot be renewed again.' : ` ${counted(left, 'renewal')} left.`,
      ),
    ),
  'renewal-failed': (data) =>
    joined(
      `${inMarks(data.title)} could not be renewed automatically`,
      sayIf(data.reasons?.length ? data.reasons : null, (list) => ` (${list.join('; ')})`),
      `: it stays ${due(data)}.`,
    ),
  recall: (data) =>
    joined(
      `Another reader waits for ${inMarks(data.title)}: it is now ${due(data)}`,
      sayIf(data.before, (on) => ` instead of ${day(on)}`),
      '.',
    ),
  'hold-placed': ({ title, branch, position }) =>
    joined(
      `You have placed a hold on ${inMarks(title)}`,
      sayIf(branch, (name) => `, to be collected at ${name}`),
      sayIf(position, (place) => `; you are number ${place} in the queue`),
      '.',
    ),
  'hold-ready': ({ title, branch, until }) =>
    `${inMarks(title)} is ready for you at ${branch}. Please collect it by closing time on ${day(until)}; after that it is not kept.`,
  'hold-reminder': ({ title, branch, until }) =>
    `Reminder: ${inMarks(title)} is kept for you at ${branch} until closing time on ${day(until)}.`,
  'hold-expired': ({ title, branch }) =>
    `Your hold on ${inMarks(title)} has ended: it was not collected in time${sayIf(branch, (name) => ` at ${name}`)}.`,
  'hold-unfilled': ({ title }) =>
    `Your hold on ${inMarks(title)} has ended: no item came free in its time. If you still want it, place a new hold.`,
  'hold-passed-on': ({ title, reasons }) =>
    joined(
      `An item of ${inMarks(title)} came free, but you may not borrow now`,
      sayIf(reasons?.length ? reasons : null, (list) => ` (${list.join('; ')})`),
      ', so it was not set aside for you. You keep your place.',
    ),
  'hold-cancelled': ({ title, byStaff, reason }) =>
    `Your hold on ${inMarks(title)} was cancelled${byStaff === true ? ' by the library' : ''}${sayIf(reason, (why) => `: ${why}`)}.`,
  charge: ({ amountFen, about, title, overdueDays, balanceFen }) => {
    const kind =
      about === 'rent'
        ? 'rent'
        : about === 'overdue'
          ? 'overdue charge'
          : about === 'damage'
            ? 'damage charge'
            : about === 'lost'
              ? 'compensation for a lost item'
              : about === 'lost-handling'
                ? 'handling of a loss'
                : 'charge'
    const late = sayIf(overdueDays, (days) => ` (${counted(days, 'day')} overdue)`)
    return joined(
      `Booked to your account: ${kind}`,
      sayIf(title, (name) => ` for ${inMarks(name)}`),
      `, ${yuan(amountFen)}${late}.${balance(balanceFen)}`,
    )
  },
  payment: ({ amountFen, about, receipt, balanceFen }) =>
    `Your ${about === 'deposit' ? 'deposit' : 'payment'} of ${yuan(amountFen)} was received${sayIf(receipt, (number) => `, receipt ${number}`)}.${balance(balanceFen)}`,
  refund: ({ amountFen, about, title, receipt, reason, balanceFen }) => {
    const sum = yuan(amountFen)
    const number = sayIf(receipt, (text) => `, receipt ${text}`)
    const what = {
      credit: `Your credit of ${sum} was paid out to you${number}`,
      deposit: `Your deposit of ${sum} was given back to you${number}`,
      reversal: `Your payment of ${sum} was taken back${number}`,
      correction: `A charge${sayIf(title, (name) => ` for ${inMarks(name)}`)} was lowered by ${sum}`,
    }
    return `${what[about ?? 'credit']}${sayIf(reason, (words) => `: ${words}`)}.${balance(balanceFen)}`
  },
  waiver: ({ amountFen, outcome, note, balanceFen }) =>
    `Your waiver of ${yuan(amountFen)} was ${outcome}${sayIf(note, (words) => `: ${words}`)}.${balance(balanceFen)}`,
  'due-soon': ({ loans, offersRenewal }) => {
    const named = listed(loans.map(({ title, due }) => `${inMarks(title)} (${day(due)})`))
    const renewable = listed(loans.filter((loan) => loan.renewable === true).map(({ title }) => inMarks(title)))
    return joined(`Due soon: ${named}. Please return on time.`, offersRenewal ? ` You can renew ${renewable} now.` : '')
  },
  'due-moved': (data) =>
    `The branch was closed: ${inMarks(data.title)}, which was due on ${day(data.before)}, is now ${due(data)}.`,
  overdue: ({ loans }) => {
    const named = loans.map(
      ({ title, due, daysLate }) => `${inMarks(title)} (due ${day(due)}, ${counted(daysLate, 'day')} overdue)`,
    )
    return `Overdue: ${listed(named)}. Please return as soon as you can.`
  },
  lost: ({ title, amountFen, handlingFen }) => {
    const total = amountFen + (handlingFen ?? 0)
    const sum = total > 0 ? `${yuan(total)} was charged to your account` : 'what it costs is still to be assessed'
    const handling = sayIf(handlingFen, (fen) => (fen > 0 ? ` (${yuan(fen)} of it for handling)` : ''))
    return `${inMarks(title)} is on record as lost; ${sum}${handling}. If you find it, return it soon; you may also bring a new copy of the same or a later edition.`
  },
  dispute: ({ what, outcome, title, amountFen, note }) => {
    const about = { loan: 'loan', charge: 'charge', credit: 'credit move' }[what]
    const decided = {
      upheld: 'was upheld',
      corrected: 'was upheld in part',
      rejected: 'was rejected',
      withdrawn: 'was taken back',
    }
    const result = sayIf(outcome, (one) => decided[one], 'was received; nothing accrues while it is open')
    const back = sayIf(amountFen, (fen) => (fen > 0 ? `; ${yuan(fen)} was taken back` : ''))
    return `Your dispute about the ${about}${sayIf(title, (name) => ` of ${inMarks(name)}`)} ${result}${back}${sayIf(note, (words) => `: ${words}`)}.`
  },
  block: ({ reason, until, acts, branch, suspendedDays, title, ended }) => {
    if (ended === true) return 'You are no longer stopped: you can borrow, renew and place holds again.'
    if (suspendedDays != null) {
      const why = sayIf(title, (text) => ` of ${inMarks(text)}`)
      return `You are stopped for ${counted(suspendedDays, 'day')} for the late return${why}${sayIf(until, (last) => `, through ${day(last)}`)}. Returning and paying still work.`
    }
    const stopped = listed((acts ?? STOPPABLE_ACTS).map((act) => EN_NAMES.blockedActs[act]))
    return joined(
      `You are stopped from ${stopped}`,
      sayIf(branch, (name) => ` at ${name}`),
      sayIf(until, (last) => ` through ${day(last)}`),
      sayIf(reason, (why) => `: ${why}`),
      '. Returning and paying still work.',
    )
  },
}
