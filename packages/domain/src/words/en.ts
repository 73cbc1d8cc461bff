import { EN_CHARGE_STEPS } from './en-charges.ts'
import { EN_DUE_STEPS } from './en-due-steps.ts'
import { EN_NAMES } from './en-names.ts'
import { EN_NOTICES } from './en-notices.ts'
import { counted, listed, yuan } from './en-phrases.ts'
import { joined, type NamedLoans, sayIf, type Vocabulary, withNumbers } from './vocabulary.ts'

/** `《A》, 《B》 and 3 others`; without a name `5 loans`. */
function loans({ titles, others }: NamedLoans, total: number): string {
  if (titles.length === 0) return counted(total, 'loan')
  const rest = others === 0 ? [] : [counted(others, 'other')]
  return listed([...titles, ...rest])
}

export const EN: Vocabulary = {
  findings: {
    PATRON_UNKNOWN: { reader: 'Your card was not found', staff: 'There is no such card' },
    PATRON_EXPIRED: {
      reader: ({ day }) => `Your card has expired${sayIf(day, (last) => ` (valid through ${last})`)}`,
      staff: ({ day }) => `The card has expired${sayIf(day, (last) => ` (valid through ${last})`)}`,
    },
    PATRON_SUSPENDED: {
      reader: ({ day }) => `Your borrowing is suspended${sayIf(day, (last) => ` through ${last}`)}`,
      staff: ({ day }) => `The patron is suspended${sayIf(day, (last) => ` through ${last}`)}`,
    },
    PATRON_BLOCKED: {
      reader: ({ day, note }) =>
        `You are blocked${sayIf(day, (last) => ` through ${last}`)}${sayIf(note, (why) => `: ${why}`)}`,
      staff: ({ day, note }) =>
        `The patron is blocked${sayIf(day, (last) => ` through ${last}`)}${sayIf(note, (why) => `: ${why}`)}`,
    },
    CARD_LOST: { reader: 'This card was reported lost or replaced', staff: 'The card was reported lost or replaced' },
    OVERDUE_LOANS: {
      reader: ({ parameter, actual }) =>
        sayIf(
          actual === 0 ? null : actual,
          (met) =>
            parameter === 'blockAtOverdueDays'
              ? `You have an overdue loan, ${counted(met, 'day')} late`
              : `You have ${counted(met, 'overdue loan')}`,
          'You have an overdue loan',
        ),
      staff: ({ parameter, actual, limit }) => {
        if (actual === null || actual === 0) return 'There is an overdue loan'
        const stop = sayIf(limit, (least) => `; ${least} or more stop this`)
        if (parameter !== 'blockAtOverdueDays') return `${counted(actual, 'overdue loan')}${stop}`
        return `Overdue by up to ${counted(actual, 'day')}${stop}`
      },
    },
    DEBT_LIMIT: {
      reader: withNumbers(
        (owed, limit) => `You owe ${yuan(owed)}, more than the ${yuan(limit)} allowed`,
        'You owe too much',
      ),
      staff: withNumbers((owed, limit) => `Owes ${yuan(owed)}, more than the ${yuan(limit)} allowed`, 'Owes too much'),
    },
    LOAN_LIMIT: {
      reader: withNumbers(
        (has, limit) => (limit === 0 ? 'The rules allow you no loans' : `You have ${has} of ${counted(limit, 'loan')}`),
        'You have as many loans as you may',
      ),
      staff: withNumbers((has, limit) => `${has} of ${counted(limit, 'loan')}`, 'At the loan limit'),
    },
    LOAN_LIMIT_FOR_TYPE: {
      reader: withNumbers(
        (has, limit) =>
          limit === 0
            ? 'The rules allow you no loans of this kind'
            : `You have ${has} of ${counted(limit, 'loan')} of this kind`,
        'You have as many loans of this kind as you may',
      ),
      staff: withNumbers(
        (has, limit) => `${has} of ${counted(limit, 'loan')} of this item type`,
        'At the loan limit of this item type',
      ),
    },
    CREDIT_TOO_LOW: { reader: 'Your credit level is too low for this', staff: "The patron's credit level is too low" },
    ITEM_UNKNOWN: { reader: 'This item was not found', staff: 'There is no item with this barcode' },
    ITEM_NOT_LOANABLE: {
      reader: 'This item is for use in the library only',
      staff: 'The policy does not lend this item',
    },
    ITEM_ON_LOAN: {
      reader: 'This item is recorded as on loan to someone else; please take it to the desk',
      staff: 'The item is recorded as on loan to another patron',
    },
    ITEM_ON_LOAN_TO_SAME_PATRON: { reader: 'You already have this item', staff: 'The patron already has this item' },
    ITEM_HELD_FOR_OTHER: {
      reader: ({ level }) =>
        level === 'block' ? 'This item is set aside for another reader' : 'Another reader is waiting for this item',
      staff: ({ level }) =>
        level === 'block'
          ? 'The item is set aside for another patron (hold shelf, or on its way there)'
          : 'The item would serve the hold of another patron',
    },
    ITEM_IN_REPAIR: { reader: 'This item is being repaired', staff: 'The item is in repair' },
    ITEM_LOST: { reader: 'This item is recorded as lost', staff: 'The item is recorded as lost' },
    ITEM_WITHDRAWN: { reader: 'This item has been withdrawn', staff: 'The item has been withdrawn' },
    AGE_RESTRICTED: {
      reader: ({ actual, limit }) =>
        joined(
          sayIf(
            limit,
            (years) => `This title is for readers of ${years} and older`,
            'You are too young for this title',
          ),
          actual === null ? '; your birth date is not recorded' : '',
        ),
      staff: ({ actual, limit }) =>
        joined(
          sayIf(limit, (years) => `For patrons of ${years} and older`, 'The patron is too young'),
          sayIf(actual, (years) => `; the patron is ${years}`, '; the birth date is not recorded'),
        ),
    },
    TITLE_ALREADY_ON_LOAN: {
      reader: 'You already have another item of this title',
      staff: 'The patron already has another item of this title',
    },
    RENEWAL_LIMIT: {
      reader: withNumbers(
        (times, limit) =>
          limit === 0 ? 'This loan cannot be renewed' : `Renewed ${times} of ${counted(limit, 'time')}`,
        'This loan has been renewed as often as it may be',
      ),
      staff: withNumbers((times, limit) => `Renewed ${times} of ${counted(limit, 'time')}`, 'At the renewal limit'),
    },
    RENEWAL_TOO_SOON: ({ day, limit }) =>
      joined(
        'It is too soon to renew',
        sayIf(day, (first) => `; possible from ${first}`),
        sayIf(limit, (days) => (days === 0 ? ' (the due day)' : ` (${counted(days, 'day')} before the due day)`)),
      ),
    RENEWAL_OVERDUE: ({ day }) =>
      `The loan is overdue${sayIf(day, (last) => ` (due on ${last})`)} and cannot be renewed`,
    RENEWAL_HELD_BY_OTHER: {
      reader: 'Other readers are waiting for this title',
      staff: 'Other patrons are waiting for this title',
    },
    RENEWAL_NOT_ALLOWED: {
      reader: 'This loan cannot be renewed',
      staff: 'This loan cannot be renewed (claimed returned, or not lent by the policy)',
    },
    RENEWAL_NO_GAIN: ({ limitDay }) =>
      `A renewal would not move the due date${sayIf(limitDay, (now) => ` (${now})`)} later`,
    DEPOSIT_REQUIRED: ({ limit }) =>
      sayIf(limit, (fen) => `A deposit of ${yuan(fen)} is needed`, 'A deposit is needed'),
    CARD_EXPIRES_FIRST: ({ actualDay, limitDay }) =>
      actualDay === null || limitDay === null
        ? 'The card expires before the due date'
        : `The due date, ${actualDay}, is after the card expires, ${limitDay}`,
    HOLD_LIMIT: {
      reader: ({ parameter, actual, limit }) => {
        if (actual === null || limit === null) return 'You have as many holds as you may'
        if (limit === 0) return 'The rules allow you no holds'
        return `You have ${actual} of ${counted(limit, 'hold')}${parameter === 'holdLimitPerDay' ? ' today' : ''}`
      },
      staff: ({ parameter, actual, limit }) => {
        if (actual === null || limit === null) return 'At the hold limit'
        return `${actual} of ${counted(limit, 'hold')}${parameter === 'holdLimitPerDay' ? ' today' : ''}`
      },
    },
    HOLD_ON_SHELF: ({ actual }) =>
      sayIf(
        actual,
        (free) => `${counted(free, 'item')} of this title on the shelf`,
        'An item of this title is on the shelf',
      ),
    HOLD_NOT_ALLOWED: {
      reader: ({ actual }) =>
        actual === 0 ? 'There is no item of this title to wait for' : 'No holds can be placed on this title',
      staff: ({ parameter, actual }) => {
        if (actual === 0) return 'The title has no items, so no hold can be placed'
        return parameter === 'loanAllowed' ? 'No item of the title is lent' : 'The policy allows no holds here'
      },
    },
    HOLD_DUPLICATE: {
      reader: 'You already have a hold on this title',
      staff: 'The patron already has a hold on this title',
    },
    HOLD_OWN_LOAN: { reader: 'You have this title on loan', staff: 'The patron has this title on loan' },
    HOLD_MISSES: ({ day }) =>
      `Holds are stopped${sayIf(day, (last) => ` through ${last}`)}: too many were not collected`,
    PICKUP_BRANCH_NOT_ALLOWED: ({ branch }) => `This title cannot be collected at ${branch ?? 'the branch chosen'}`,
    NOT_ON_LOAN: 'The item is not on loan',
    IDENTITY_NOT_PROVEN: 'The name or the four digits of the phone are not those on record',
    CLAIM_OPEN: 'It is claimed returned already; the shelves are being looked at',
    DISPUTE_OPEN: 'A dispute is open: nothing is done about it until that is decided',
    CLAIMS_RETURNED_LIMIT: withNumbers(
      (actual, limit) => `${actual} of ${limit} claims of this year have been made`,
      'The claims of this year have been made',
    ),
    EFFECTIVE_TIME_IMPOSSIBLE: 'The time of return is before the checkout or in the future',
    NOT_PERMITTED: {
      reader: ({ act }) => {
        if (act === 'proof') return 'To do this yourself here, show the code of the place'
        return act === 'new-proof'
          ? 'This is not the code of this place, or no longer'
          : 'Only staff can do this; please ask at the desk'
      },
      staff: ({ act, permission }) => {
        if (permission !== null) return `You lack the permission to ${permission}`
        if (act === 'override') return 'You may not override what is listed'
        if (act === 'own-waiver') return 'Someone other than who asked for it decides on a waiver'
        return act === 'backdate' ? 'You may not backdate returns' : 'You may not do this'
      },
    },
    APPROVAL_REQUIRED: { reader: 'The library has to approve this first', staff: 'This has to be approved first' },
    STALE: 'Someone else has changed this in the meantime; reload and try again',
  },

  helps: {
    FROM_DAY: ({ on }, context) => `from ${context.day(on)}`,
    RETURN_LOANS: ({ count, loanIds }, context) => {
      const total = loanIds.length
      const all = count >= total || context.loans.titles.length === 0
      if (all) return `after returning ${loans(context.loans, Math.min(count, total))}`
      return `after returning any ${count} of ${loans(context.loans, total)}`
    },
    RETURN_OVERDUE: ({ loanIds }, context) =>
      joined(
        'after returning ',
        context.loans.titles.length === 0
          ? counted(loanIds.length, 'overdue loan')
          : `the overdue ${loans(context.loans, loanIds.length)}`,
      ),
    PAY: ({ amountFen }) => `after paying ${yuan(amountFen)}`,
    RENEW_CARD: () => 'after the card is extended',
    USE_NEW_CARD: (_, { forReader }) => (forReader ? 'use your new card' : "use the patron's new card"),
    RENEW_LOAN: (_, { loans }) => `renew ${loans.titles.length === 0 ? 'the loan' : loans.titles.join('')} instead`,
    PLACE_HOLD: () => 'place a hold',
    BORROW_NOW: () => 'borrow it from the shelf now',
    END_HOLDS: ({ count }) => `after cancelling or collecting ${counted(count, 'hold')}`,
    PICKUP_AT: (_, { branches: { names, more } }) =>
      names.length === 0
        ? 'choose another branch for pickup'
        : `collect it at ${listed([...names, ...(more ? ['other branches'] : [])], 'or')}`,
    CONFIRM: (_, { forReader }) => (forReader ? 'ask at the desk' : 'go on after confirming'),
    RAISE_CREDIT: ({ level, score, points }) =>
      `from level ${level} (${score} points) on, ${points} more: returning on time and paying for a loss give points`,
    GO_TO_DESK: () => 'ask at the desk',
    SHOW_PROOF: () => 'scan the changing code on the screen there, or type its 6 digits',
    SHOW_NEW_PROOF: () => 'the code changes every half minute: scan or type the one on the screen now',
  },

  dueSteps: EN_DUE_STEPS,

  chargeSteps: EN_CHARGE_STEPS,

  notices: EN_NOTICES,
  ...EN_NAMES,
}
