import { z } from 'zod'
import {
  code,
  count,
  date,
  flag,
  id,
  line,
  money,
  moneyFromZero,
  name,
  pageOf,
  version,
  wholeNumber,
} from './kernel.ts'
import {
  DEFAULT_SEARCH_SIZE,
  MAX_AUTHORS,
  MAX_CODE_LENGTH,
  MAX_QUERY_LENGTH,
  MAX_SEARCH_OFFSET,
  MAX_SEARCH_SIZE,
  MAX_TITLE_ITEMS,
  MAX_TITLE_LENGTH,
  MAX_YEAR,
  MIN_YEAR,
} from './limits.ts'
import { mayOf } from './verdicts.ts'

export const itemTypeBody = z.strictObject({ code, name })
export const itemTypeView = z.object({ code: z.string(), name: z.string() }).meta({ id: 'ItemType' })
export const itemTypePage = pageOf(itemTypeView)

const isbnLengths = [10, 13]

/** Ten or thirteen digits, with or without hyphens and spaces. A wrong check digit is impossible (422), not malformed. */
export const isbn = line(MAX_CODE_LENGTH)
  .regex(/^\d[\d -]*[\dXx]$/)
  .refine((text) => isbnLengths.includes(text.replace(/[ -]/g, '').length))

export const createTitleBody = z.strictObject({
  title: line(MAX_TITLE_LENGTH),
  authors: z.array(name).max(MAX_AUTHORS).default([]),
  isbn: isbn.optional(),
  publisher: name.optional(),
  year: z.int().min(MIN_YEAR).max(MAX_YEAR).optional(),
  classNumber: code.optional(),
  price: moneyFromZero.optional(),
})

/** What is left out stays; null takes it away. */
export const changeTitleBody = z.strictObject({
  title: createTitleBody.shape.title.optional(),
  authors: z.array(name).max(MAX_AUTHORS).optional(),
  isbn: isbn.nullish(),
  publisher: name.nullish(),
  year: createTitleBody.shape.year.nullish(),
  classNumber: code.nullish(),
  price: moneyFromZero.nullish(),
})

export const branchAvailability = z
  .object({ branch: z.string(), available: count, total: count })
  .meta({ id: 'BranchAvailability' })

/** `available` can be taken from a shelf now; `total` leaves out what is withdrawn. */
export const availability = z
  .object({ available: count, total: count, branches: z.array(branchAvailability) })
  .meta({ id: 'Availability' })

/** `isbn` is the thirteen-digit form without hyphens. */
export const titleView = z
  .object({
    id,
    title: z.string(),
    authors: z.array(z.string()),
    isbn: z.string().nullable(),
    publisher: z.string().nullable(),
    year: z.int().nullable(),
    classNumber: z.string().nullable(),
    price: money.nullable(),
    version: version.optional(),
  })
  .meta({ id: 'Title' })

export const itemStatuses = [
  'available',
  'on_loan',
  'on_hold_shelf',
  'in_transit',
  'processing',
  'repair',
  'claimed_returned',
  'lost',
  'missing',
  'withdrawn',
] as const

/** What a reader who borrows alone must show: nothing (`tap`), the copy (`scan`), the copy and the code of the place. */
export const selfCheckoutWays = ['no', 'scan', 'proof', 'tap'] as const

/**
 * A copy on the page of its title: `branch` owns it, `at` is where it is; `due` is when it is expected back, a day or, of
 * a loan in hours, an instant. `selfCheckout` is told to a reader of a copy that is on its shelf: how they may take it alone.
 */
export const titleItemView = z
  .object({
    id,
    barcode: z.string(),
    type: z.string(),
    branch: z.string(),
    at: z.string(),
    shelf: z.string().nullable(),
    status: z.enum(itemStatuses),
    due: z.string().nullable(),
    selfCheckout: z.enum(selfCheckoutWays).optional(),
  })
  .meta({ id: 'TitleItem' })

/**
 * One title with its copies by the branch where they are, at most MAX_TITLE_ITEMS, withdrawn ones left out. `may.hold`
 * is for a reader the decision on a hold at their home branch, for staff whether they may place one at all. `hot`: last
 * night's count found it asked for so much that the rules for hot titles hold.
 */
export const titlePageView = titleView
  .extend({
    availability,
    items: z.array(titleItemView).max(MAX_TITLE_ITEMS),
    waitingHolds: count,
    hot: z.boolean(),
    may: mayOf(['hold']).optional(),
  })
  .meta({ id: 'TitleWithAvailability' })

function isSpan(years: string): boolean {
  const [from = '', to = from] = years.split('..')
  return Number(from) <= Number(to)
}

/** `popular`: by checkouts of the last 30 days; `newest`: what came to the library last. */
export const searchSorts = ['relevance', 'popular', 'newest', 'title'] as const

/**
 * The whole answer is found by one of: words that all are in title, authors or publisher, an exact ISBN, an exact barcode.
 * Without `q` everything matches. `facets` count what the whole answer holds by main class, branch and decade (what came
 * of the years from 2010 to 2019 is `2010`); `facets=false` leaves them out, for who shows none.
 */
export const searchQuery = z.strictObject({
  q: line(MAX_QUERY_LENGTH).optional(),
  branch: code.optional(),
  /** A class of the Chinese Library Classification and all below it: `I`, `I2`, `I247.5`. */
  class: code.optional(),
  /** One year or a span of years: `2020`, `2015..2020`. */
  year: line(MAX_CODE_LENGTH)
    .regex(/^-?\d{1,4}(?:\.\.-?\d{1,4})?$/)
    .refine((years) => isSpan(years))
    .optional(),
  available: flag.optional(),
  facets: flag.optional(),
  sort: z.enum(searchSorts).default('relevance'),
  limit: wholeNumber(1, MAX_SEARCH_SIZE).default(DEFAULT_SEARCH_SIZE),
  offset: wholeNumber(0, MAX_SEARCH_OFFSET).default(0),
})

export const facetValue = z.object({ value: z.string(), count }).meta({ id: 'FacetValue' })

export const searchAnswer = z
  .object({
    total: count,
    items: z.array(z.object({ title: titleView, availability })),
    facets: z.record(z.string(), z.array(facetValue)),
    tookMs: z.number().min(0),
  })
  .meta({ id: 'SearchAnswer' })

/** A new item is in nobody's hands and nobody's way: the other statuses come from acts. */
export const newItemStatuses = ['available', 'processing', 'repair'] as const

export const createItemBody = z.strictObject({
  barcode: code,
  titleId: id,
  type: code,
  branch: code,
  shelf: name.optional(),
  price: moneyFromZero.optional(),
  acquired: date.optional(),
  status: z.enum(newItemStatuses).default('available'),
})

/**
 * What is left out stays; null takes it away. `status`: only what staff can say; the changes that come from acts (on loan,
 * on the hold shelf, …) can't be said (409, with what can).
 */
export const changeItemBody = z.strictObject({
  type: code.optional(),
  branch: code.optional(),
  shelf: name.nullish(),
  price: moneyFromZero.nullish(),
  status: z.enum(itemStatuses).optional(),
})

/**
 * `branch` owns it; `at` is where it is now, or last was; `to` where it travels. `loan` is the open one, told to who may
 * read patrons.
 */
export const itemView = z
  .object({
    id,
    barcode: z.string(),
    titleId: id,
    titleText: z.string(),
    type: z.string(),
    status: z.enum(itemStatuses),
    branch: z.string(),
    at: z.string(),
    to: z.string().nullable(),
    shelf: z.string().nullable(),
    price: money.nullable(),
    acquired: date.nullable(),
    due: z.string().nullable(),
    loan: id.optional(),
    version: version.optional(),
    may: mayOf(['checkout', 'return', 'hold']).optional(),
  })
  .meta({ id: 'Item' })

/** A barcode that names nothing gives an empty list: a question, not an act. */
export const itemListQuery = z.strictObject({ barcode: code })
export const itemPage = pageOf(itemView)

export type ItemTypeBody = z.infer<typeof itemTypeBody>
export type CreateTitleBody = z.infer<typeof createTitleBody>
export type ChangeTitleBody = z.infer<typeof changeTitleBody>
export type ChangeItemBody = z.infer<typeof changeItemBody>
export type TitleItemView = z.infer<typeof titleItemView>
export type TitleView = z.infer<typeof titleView>
export type TitlePageView = z.infer<typeof titlePageView>
export type Availability = z.infer<typeof availability>
export type SearchQuery = z.infer<typeof searchQuery>
export type SearchAnswer = z.infer<typeof searchAnswer>
export type CreateItemBody = z.infer<typeof createItemBody>
export type ItemView = z.infer<typeof itemView>
export type ItemStatus = (typeof itemStatuses)[number]
