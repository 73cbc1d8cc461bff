/**
 * Every limit of the contract, by name. All are inclusive: exactly the limit is still accepted.
 * Text lengths are UTF-16 code units, as JavaScript and JSON Schema validators count them.
 */
export const MAX_BODY_BYTES = 1_048_576
export const MAX_IMPORT_BYTES = 268_435_456

export const MAX_CODE_LENGTH = 64
export const MAX_NAME_LENGTH = 200
export const MAX_TITLE_LENGTH = 1_000
export const MAX_NOTE_LENGTH = 2_000
export const MAX_PASSWORD_LENGTH = 200
export const MIN_PASSWORD_LENGTH = 8
export const MIN_PIN_LENGTH = 4
export const MAX_PIN_LENGTH = 32
export const MAX_QUERY_LENGTH = 200
export const MAX_CURSOR_LENGTH = 500
export const MAX_KEY_LENGTH = 200
/** `WYP.`, a branch code and six digits. */
export const MAX_PROOF_LENGTH = 80
/** A digital card's code, a binding ticket: random text. */
export const MAX_CARD_CODE_LENGTH = 100
/** Of each kind, at a desk's input. */
export const MAX_LOOKUP_RESULTS = 8
export const MAX_SUGGESTIONS = 10
export const MAX_TITLES_ASKED = 100

/** Whole yuan digits of one amount: up to 999,999,999.99 yuan, of which 90,000 add up to less than 2^53 fen. */
export const MAX_YUAN_DIGITS = 9
/** Whole yuan digits of a sum, as a balance is: 2^53 fen has so many. */
export const MAX_SUM_YUAN_DIGITS = 14
/** Ids are PostgreSQL bigints; as text, because a number would round it. */
export const MAX_ID = '9223372036854775807'
/** The days the calendar arithmetic and the database agree on. */
export const FIRST_DAY = '1000-01-01'
export const LAST_DAY = '9999-12-31'
export const MIN_YEAR = -3_000
export const MAX_YEAR = 9_999

export const DEFAULT_PAGE_SIZE = 50
export const MAX_PAGE_SIZE = 200
export const DEFAULT_SEARCH_SIZE = 20
export const MAX_SEARCH_SIZE = 100
export const MAX_SEARCH_OFFSET = 10_000

export const MAX_BATCH_ITEMS = 100
export const MAX_OVERRIDES = 40
/** Acts entered afterwards in one batch; more go into another. */
export const MAX_BACK_ENTRIES = 2_000
/** Copies offered where an ISBN or a call number means several. */
export const MAX_CHOICES = 20
export const MAX_AUTHORS = 50
/** Copies told with a title; more are counted in its availability only. */
export const MAX_TITLE_ITEMS = 200
/** Ten years: how long a card that a reader registered may be good. */
export const MAX_REGISTRATION_DAYS = 3_660
/** The highest score of a patron's credit. */
export const MAX_CREDIT = 150
/** Three years of statistics at once; a day a row at the finest. */
export const MAX_STATISTICS_DAYS = 1_096
/** A large company's department; a class has fifty. */
export const MAX_GROUP_MEMBERS = 1_000
/** What is written on a box or slip. */
export const MAX_BOX_LENGTH = 64
/** Setting `transitLostAfterDays`. */
export const MAX_TRANSIT_DAYS = 365
export const MAX_ROLES = 50
/** Holds that a reader lets become ready at once. */
export const MAX_HOLD_PACE = 50
export const MAX_HOLD_POSITION = 100_000
export const MAX_POLICY_LINES = 1_000
export const MAX_POLICY_PERIODS = 200
/** Scenario files kept beside the policy, each so long (UTF-16 code units) with a name so long. */
export const MAX_SCENARIO_FILES = 500
export const MAX_SCENARIO_BYTES = 262_144
export const MAX_SCENARIO_NAME_LENGTH = 100
/** Three years. */
export const MAX_SIMULATED_DAYS = 1_096
export const MAX_PERIOD_RANGES = 50
export const MAX_CALENDAR_ENTRIES = 1_000
export const MAX_SPANS_PER_DAY = 8
/** Days told one by one with a step of a charge. */
export const MAX_STEP_DAYS = 366

/** Of a waiver. */
export const MAX_EVIDENCE_PHOTOS = 10
/** What a card terminal or a payment provider calls a payment. */
export const MAX_REFERENCE_LENGTH = 64

/** Ranges of days on which nothing accrues. */
export const MAX_AMNESTY_RANGES = 100
/** Ranges of days in one closure declared afterwards, and the days in all of them. */
export const MAX_CLOSURE_RANGES = 20
export const MAX_CLOSURE_DAYS = 366
/** What a closure moves, as far as a preview shows it one by one. */
export const MAX_EFFECTS_SHOWN = 200
