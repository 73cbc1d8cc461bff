import { formatYuan } from '../kernel/index.ts'
import type { WarningVocabulary } from './policy-vocabulary.ts'
import { sayDay } from './say-day.ts'

const CONDITIONS = { branch: 'branch', patronType: 'patron type', itemType: 'item type', holdPickup: 'branch' } as const
const yuan = (fen: number) => `¥${formatYuan(fen)}`
const day = (on: Parameters<typeof sayDay>[0]) => sayDay(on, 'en')
const lines = (numbers: readonly number[]) =>
  numbers.length === 1 ? `line ${numbers[0]}` : `lines ${numbers.join(', ')}`
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const days = (count: number) =>
  Number.isInteger(count) ? plural(count, 'day') : plural(Math.round(count * 24), 'hour')

export const EN_WARNINGS: WarningVocabulary = {
  SETS_NOTHING: () => ({ says: 'This line sets nothing', suggests: 'Say what it should set, or delete it' }),
  OVERWRITTEN: ({ by }, name) => ({
    says: `“${name}” never applies: line ${by} has the same conditions and comes later`,
    suggests: `Make one line of the two, or delete “${name}” here`,
  }),
  NEVER_APPLIES: ({ by }, name) => ({
    says: `“${name}” never applies: wherever this line does, ${lines(by)} is more specific and sets it too`,
    suggests: `Delete “${name}” here, or let ${lines(by)} apply to less`,
  }),
  AMBIGUOUS: ({ by }, name) => ({
    says: `“${name}” differs from line ${by}, which can apply at the same time and weighs the same: line ${by} wins because it comes later`,
    suggests: 'Give one of the two another condition, or make sure of their order',
  }),
  PERIOD_OVER: ({ period }) => ({
    says: `The period “${period}” is over: this line applies no more`,
    suggests: 'Give the period new days, or delete the line',
  }),
  NOT_LENT: ({ by }, name) => ({
    says: `“${name}” is never asked: nothing is lent here${by === null ? '' : ` by line ${by}`}`,
    suggests: `Delete “${name}”, or allow lending`,
  }),
  LEVEL_STOPS_FIRST: () => ({
    says: 'Whoever is a day late is stopped already, so this is never asked',
    suggests: 'Raise the days of the block as well',
  }),
  UNKNOWN_NAME: ({ condition, name }) => ({
    says: `There is no ${CONDITIONS[condition]} named “${name}”`,
    suggests: 'Correct the name, or create it first',
  }),
  NO_LINE_FOR_TYPE: ({ condition, name }) => ({
    says: `Every other ${CONDITIONS[condition]} is told apart, “${name}” is not: the defaults hold for it`,
    suggests: `Unless that is meant, add a line for “${name}”`,
  }),
  ZERO_PERIOD: () => ({
    says: 'Lending is allowed for a period of 0: it is due on the day it is lent',
    suggests: 'Give a period, or allow use in the library only',
  }),
  CAP_BELOW_FIRST_DAY: ({ met, other }) => ({
    says: `The cap of ${yuan(met)} is below the first day’s charge of ${yuan(other)}: it is all that is ever charged`,
    suggests: 'Raise the cap, or lower the charge',
  }),
  GRACE_BEYOND_BLOCK: ({ met, other }) => ({
    says: `The grace lasts ${plural(met, 'day')}, but borrowing stops after ${plural(other, 'day')}: within their grace readers are stopped`,
    suggests: `Raise the block to ${met + 1} days or more, or shorten the grace`,
  }),
  WINDOW_BEYOND_PERIOD: ({ met, other }) => ({
    says: `Renewals open ${plural(met, 'day')} before the due day of a loan of ${days(other)}: it can be renewed at the moment it is lent`,
    suggests: 'Shorten the window, say to 3 days',
  }),
  HOT_NOT_SHORTER: ({ met, other }) => ({
    says: `A hot title is lent for ${days(met)}, no shorter than the usual ${days(other)}`,
    suggests: 'Shorten the period of hot titles',
  }),
  HOT_MORE_RENEWALS: ({ met, other }) => ({
    says: `A hot title may be renewed ${plural(met, 'time')}, more than the usual ${other}`,
    suggests: 'Allow fewer renewals of hot titles',
  }),
  HOT_NEVER: (_, name) => ({
    says: `“${name}” is never asked: nothing says what makes a title hot`,
    suggests: 'Say what makes a title hot as well',
  }),
  HOT_WITHOUT_EFFECT: () => ({
    says: 'It is said what makes a title hot, but hot titles are lent like all others',
    suggests: 'Set the period or the renewals of hot titles',
  }),
  LOST_WITHIN_GRACE: ({ met, other }) => ({
    says: `A loan is declared lost after ${plural(met, 'day')}, within the grace of ${other}`,
    suggests: `Declare it lost after ${other + 1} days or later`,
  }),
  STEP_AFTER_LOST: ({ met, other }, name) => ({
    says: `“${name}” has a step on day ${met} that never happens: a loan is lost after ${plural(other, 'day')}`,
    suggests: 'Delete the step, or declare loans lost later',
  }),
  RECALL_WITHOUT_EFFECT: ({ met, other }) => ({
    says: `A recall leaves ${plural(met, 'day')} for certain and the loan lasts ${days(other)}: no recall shortens anything`,
    suggests: 'Guarantee fewer days',
  }),
  RENEWALS_GAIN_NOTHING: ({ met, other }) => ({
    says: `With renewals a loan may last ${plural(met, 'day')}, no longer than its period of ${days(other)}: no renewal gains a day`,
    suggests: 'Raise the most days, or allow no renewals',
  }),
  LIMIT_NEVER_MET: ({ met, other }, name) => ({
    says: `“${name}” is ${met}, above the limit of ${other} on the whole: it is never met`,
    suggests: `Set it below ${other}, or delete it`,
  }),
  NOTICE_BEFORE_LOAN: ({ met, other }) => ({
    says: `The notice ${plural(met, 'day')} before the due day is never sent: the loan lasts ${days(other)}`,
    suggests: 'Delete this notice',
  }),
  CREDIT_STOPS_NOBODY: () => ({
    says: 'Nobody’s credit is lower than D: this stops nobody',
    suggests: 'Ask for a better level, or delete it',
  }),
  CREDIT_STOPS_EVERYBODY: ({ level }) => ({
    says: `Nobody has credit ${level} or better now: nobody can borrow`,
    suggests: 'Ask for a lower level',
  }),
  DAYS_ALL_PAST: ({ lastOn }, name) => ({
    says: `The days of “${name}” are all past, the last on ${day(lastOn)}`,
    suggests: 'Give new days, or delete it',
  }),
  DUE_IN_CLOSURE: ({ branch, closedFrom, closedTo, lentFrom, lentTo, dueOn }) => ({
    says: `${branch} is closed from ${day(closedFrom)} to ${day(closedTo)}: everything lent from ${day(lentFrom)} to ${day(lentTo)} falls due in that time${dueOn === null ? '' : `, all of it on ${day(dueOn)}`}`,
    suggests:
      dueOn === null
        ? 'Let due dates move off closed days, or set a ceiling'
        : 'Unless that is meant, set a ceiling or one due day for this time',
  }),
}
