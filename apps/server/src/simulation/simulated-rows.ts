import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { CreditLevel } from '@wenyuan/domain/policy'

/** What the record says of a past period, row by row as it is read; ids are those of the database. */
export type PatronRow = {
  readonly id: string
  readonly type: string
  readonly branch: string
  readonly expiresOn: LocalDate
  readonly bornOn: LocalDate | null
  readonly creditLevel: CreditLevel | null
}

export type ItemRow = {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly branch: string
  readonly priceFen: Fen | null
  readonly acquiredOn: LocalDate | null
  readonly classNumber: string | null
}

/** A loan that was out when the period began. */
export type OutRow = {
  readonly loan: string
  readonly patron: string
  readonly item: string
  readonly branch: string
  readonly lentAt: Instant
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly hourly: boolean
  readonly renewals: number
}

/** `refused`: an attempt that the rules of that time turned down. */
export type ActRow = {
  readonly kind: 'borrow' | 'renew' | 'return' | 'hold' | 'cancel-hold' | 'pay' | 'refused'
  readonly at: Instant
  readonly patron: string | null
  readonly item: string | null
  readonly loan: string | null
  readonly hold: string | null
  readonly title: string | null
  readonly branch: string | null
  readonly override: readonly string[]
}

export type RowBatch = {
  readonly patrons?: readonly PatronRow[]
  readonly items?: readonly ItemRow[]
  readonly out?: readonly OutRow[]
  readonly acts?: readonly ActRow[]
}
