import type { newItemStatuses } from '@wenyuan/contract'
import type { Permission } from '@wenyuan/domain/access'
import type { WrittenCalendar } from '@wenyuan/domain/calendar'
import type { CreditLevels } from '@wenyuan/domain/credit'
import type { Fen, LocalDate, LocalTime } from '@wenyuan/domain/kernel'
import type { WrittenLine, WrittenPeriods } from '@wenyuan/domain/policy'
import type { Step } from './step.ts'

/** A scenario file after reading: every name in it is known, every default filled in. */
export type Scenario = {
  readonly file: string
  readonly title: string
  readonly timezone: string
  readonly network: ScenarioNetwork
  readonly branches: readonly ScenarioBranch[]
  readonly periods: ScenarioPeriods
  readonly policy: ScenarioPolicy
  readonly patrons: readonly ScenarioPatron[]
  readonly relations: readonly ScenarioRelation[]
  readonly titles: readonly ScenarioTitle[]
  readonly items: readonly ScenarioItem[]
  readonly staff: readonly ScenarioStaff[]
  readonly steps: readonly Step[]
}

export type ScenarioNetwork = {
  readonly policyBranch: 'act' | 'item' | 'patron'
  readonly nationalHolidays: boolean
  readonly creditLevels: CreditLevels
  /** Days on which nothing accrues, as written. */
  readonly amnesty: readonly string[]
}

/** Seen to be right by the calendar's own reader, and kept as written for the use case that sets it. */
export type ScenarioBranch = { readonly code: string; readonly calendar: WrittenCalendar }

export type ScenarioPeriods = WrittenPeriods

/** The lines as written, for the policy's own reader, and where each stands in the file. */
export type ScenarioPolicy = { readonly lines: readonly WrittenLine[]; readonly yamlLines: readonly number[] }

export type ScenarioPatron = {
  readonly name: string
  readonly card: string
  readonly type: string
  readonly branch: string
  readonly bornOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly consents: readonly string[]
  /** What the patron owes at the start; negative is a credit. */
  readonly balanceFen: Fen
  readonly credit: number
  /** Of a group, by name or card: who answers for it, and its members. */
  readonly responsible: string | null
  readonly members: readonly string[] | null
  readonly suspended: boolean
  readonly cardLost: boolean
}

/** `by` acts for `of` through `untilOn`; both by name or card. */
export type ScenarioRelation = {
  readonly kind: 'guardian' | 'proxy'
  readonly by: string
  readonly of: string
  readonly untilOn: LocalDate | null
}

export type ScenarioTitle = {
  readonly name: string
  readonly title: string
  readonly authors: readonly string[]
  readonly isbn: string | null
  readonly publisher: string | null
  readonly year: number | null
  readonly classNumber: string | null
}

export type ScenarioItem = {
  readonly name: string
  readonly barcode: string
  readonly title: string
  readonly type: string
  readonly branch: string
  readonly priceFen: Fen | null
  readonly acquiredOn: LocalDate | null
  readonly status: (typeof newItemStatuses)[number]
}

/** `branch` null: the permissions hold at every branch. */
export type ScenarioStaff = {
  readonly name: string
  readonly permissions: readonly Permission[]
  readonly branch: string | null
}

/** `2026-09-01 10:00`, the form in which moments are read and compared. */
export function momentText({ on, minute }: LocalTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${on} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
