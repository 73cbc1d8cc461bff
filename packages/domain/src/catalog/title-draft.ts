import type { Fen } from '../kernel/index.ts'

export type Role = 'author' | 'editor' | 'translator' | 'illustrator' | 'annotator' | 'other'

/** `origin` is the country or dynasty printed before a name: `[英]`, `[清]`. */
export type Contributor = { readonly name: string; readonly role: Role; readonly origin?: string }

/**
 * The price as printed. `fen` are hundredths of the currency's unit and cover one volume or the whole set of `volumes`:
 * `CNY120.00/2` is 12000 for a set of 2, `CNY45.00*2` is 4500 for each of 2.
 */
export type PrintedPrice = {
  readonly fen: Fen
  readonly currency: string
  readonly covers: 'volume' | 'set'
  readonly volumes: number
}

/** What one row says of a title. Without `title` it can only add to a title that is there, found by its ISBN. */
export type TitleDraft = {
  readonly title?: string
  readonly subtitle?: string
  readonly originalTitle?: string
  readonly contributors: readonly Contributor[]
  readonly isbn13?: string
  /** 统一书号, the number of Chinese books before ISBN (until 1987). */
  readonly unifiedNumber?: string
  readonly publisher?: string
  readonly year?: number
  readonly month?: number
  readonly price?: PrintedPrice
  readonly classNumber?: string
  readonly callNumber?: string
  readonly pages?: string
  readonly binding?: string
  readonly series?: string
  readonly language?: string
  readonly subjects?: readonly string[]
  readonly summary?: string
}

/** Branch and type are codes as written in the file; the import checks that they exist. */
export type ItemDraft = {
  readonly barcode: string
  readonly branch?: string
  readonly shelf?: string
  readonly type?: string
  readonly callNumber?: string
  readonly priceFen?: Fen
}

/**
 * The names a reader looks under: authors; of a book without any, the editors; failing both, whoever is named.
 */
export function authorNames(contributors: readonly Contributor[]): string[] {
  for (const role of ['author', 'editor'] as const) {
    const names = contributors.filter((one) => one.role === role).map((one) => one.name)
    if (names.length > 0) return names
  }
  return contributors.map((one) => one.name)
}

/**
 * What one volume of this title costs in fen, for its items; null where it isn't known in yuan. A price of nothing
 * (无) is no price: an item lost or overdue would else cost its reader nothing. Fractions of a fen round half up.
 */
export function itemPriceFen(price: PrintedPrice): Fen | null {
  if (price.currency !== 'CNY' || price.fen === 0) return null
  return price.covers === 'volume' ? price.fen : Math.floor((2 * price.fen + price.volumes) / (2 * price.volumes))
}
