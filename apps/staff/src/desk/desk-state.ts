import { useSyncExternalStore } from 'react'
import { type Answer, type Done, isDone, type Reader } from './answer.ts'
import type { Mode } from './modes.ts'
import { createQueue, type QueueState } from './scan-queue.ts'
import type { Printable } from './slip.ts'
import { type Identity, PLAIN_TERMS, type Terms } from './terms.ts'

const MAX_LOG = 200

export type LogEntry = {
  readonly id: number
  /** By this computer's clock; shown through the library's. */
  readonly atMs: number
  readonly answer: Done
  /** Which reader's visit, or which batch of returns, it belongs to. */
  readonly sitting: number
  readonly reader: Reader | null
}

export type VisitDialogName = 'member' | 'fetch' | 'temporary' | 'identity'
export type DeskDialog = 'pay' | 'backdate' | 'keys' | 'sound' | 'slip' | 'camera' | VisitDialogName

export type DeskState = {
  readonly mode: Mode
  readonly reader: Reader | null
  readonly answer: Answer | null
  /** Goes up when waiting acts were given up: their buttons are free again. */
  readonly round: number
  /** The answer of which a button was pressed last (offer.ts). */
  readonly offerTaken: string | null
  /** Counts the answers, so that the same one twice is said twice. */
  readonly answerId: number
  readonly answerAtMs: number
  /** Which line of a list of matches the arrows stand on. */
  readonly choice: number
  readonly log: readonly LogEntry[]
  readonly sitting: number
  readonly queue: QueueState
  /** Returns count as of then: a day (its closing time) or an instant; null: now. */
  readonly effectiveAt: string | null
  readonly isRenewingAll: boolean
  readonly dialog: DeskDialog | null
  /** What is to be printed next. */
  readonly slip: { readonly answers: readonly Printable[]; readonly reader: Reader | null } | null
  /** How many more this reader may borrow, as the last loan said. */
  readonly loansLeft: number | null
  /** How this visit's loans are made. */
  readonly terms: Terms
  /** What a caller at the phone said of themselves; sent with renewals. */
  readonly identity: Identity | null
}

const START: DeskState = {
  mode: 'auto',
  reader: null,
  answer: null,
  round: 0,
  offerTaken: null,
  answerId: 0,
  answerAtMs: 0,
  choice: 0,
  log: [],
  sitting: 0,
  queue: { waiting: 0, stuck: null },
  effectiveAt: null,
  isRenewingAll: false,
  dialog: null,
  slip: null,
  loansLeft: null,
  terms: PLAIN_TERMS,
  identity: null,
}

// Outside React, so that a look at another page loses nothing of what is going on at the desk.
let state = START
const listeners = new Set<() => void>()

export function deskNow(): DeskState {
  return state
}

export function changeDesk(change: Partial<DeskState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export function useDesk(): DeskState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, deskNow)
}

export const scans = createQueue((queue) => changeDesk({ queue }))

/** Says the answer, and logs it where something was done or refused. */
export function say(answer: Answer): void {
  const id = state.answerId + 1
  const { sitting, reader } = state
  const atMs = Date.now()
  const entry = isDone(answer) ? { id, atMs, answer, sitting, reader } : null
  // What a loan said of the limit holds until something else is done.
  const left = entry === null ? {} : { loansLeft: answer.kind === 'lent' ? (answer.loan.loansLeft ?? null) : null }
  const log = entry === null ? {} : { log: [entry, ...state.log].slice(0, MAX_LOG) }
  changeDesk({ answer, answerId: id, answerAtMs: atMs, choice: 0, ...log, ...left })
}

/** The next reader's visit begins; null: nobody is at the desk. */
export function seat(reader: Reader | null): void {
  if (reader !== null && reader.id === state.reader?.id) return
  changeDesk({ reader, sitting: state.sitting + 1, loansLeft: null, terms: PLAIN_TERMS, identity: null })
}

/** Gives up what could not be sent and what waits behind it. */
export function dropScans(): void {
  scans.clear()
  changeDesk({ round: state.round + 1 })
}

/** Steps through the log without doing anything: `1` to the older. */
export function showBeside(step: 1 | -1): void {
  const at = state.log.findIndex(({ answer }) => answer === state.answer)
  const next = state.log[at + step]
  if (next !== undefined) changeDesk({ answer: next.answer })
}
