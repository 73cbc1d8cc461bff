import type { Permission } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'

/** Something that staff are to do. `branch` null: whoever has the duty anywhere. */
export type TaskDraft = {
  /** A word of lower-case letters and hyphens; its names are in task-words.ts. */
  readonly kind: string
  /** The permission that whoever does it needs. */
  readonly duty: Permission
  readonly branch: string | null
  readonly patronId?: string | null
  readonly itemId?: string | null
  readonly loanId?: string | null
  readonly holdId?: string | null
  /** Anything else that it is about: `claim:3`, `dispute:7`. */
  readonly subject?: string | null
  /** While a task with this key is open, opening it again changes nothing. */
  readonly openKey: string
  readonly dueOn?: LocalDate | null
  /** The figures of its kind, as the screen and the record show them. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** How open tasks end by the act that made them needless. */
export type TaskEnd = {
  readonly openKey: string
  readonly state: 'done' | 'cancelled'
  readonly outcome: string
}
