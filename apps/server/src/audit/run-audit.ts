import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { endTasks, openTasks, type TaskDraft } from '../tasks/index.ts'
import { type Asked, askQuestions } from './audit-questions.ts'
import {
  type AuditRunRow,
  type BreachRow,
  beginAuditRun,
  closeBreaches,
  endAuditRun,
  isAuditRunning,
  keepBreaches,
  listOpenBreaches,
  readAuditPlace,
  writeAuditPlace,
} from './audit-runs-store.ts'
import type { Breach, BreachCode } from './breach.ts'
import { checkRecord } from './check-invariants.ts'
import { checkLoansAfter, checkTheseLoans, LOAN_CODES } from './check-loans.ts'

/** Loans made again from the record in one pass: a few seconds of reading. */
export const LOANS_PER_PASS = 20_000
/** More of one kind tell nothing that the first do not. */
export const MAX_BREACHES_PER_CODE = 20
const MAX_OPEN_BREACHES = 1_000
/** A pass that began so long ago has died. */
const PASS_LIMIT_MS = 30 * 60_000
const AUDITOR: Actor = { kind: 'system', name: 'audit' }

export type AuditOptions = { readonly headFile: string; readonly actor?: Actor; readonly whole?: boolean }

/** The pass of the timer; null: another one is under way. */
export async function auditPass(network: Network, headFile: string): Promise<AuditRunRow | null> {
  const since = (network.clock.now() - PASS_LIMIT_MS) as Instant
  return (await isAuditRunning(network.db, since)) ? null : runAudit(network, { headFile })
}

/**
 * Looks at live data whether what must always be true is: bounded work, going on where the last pass ended, or `whole`.
 * A breach opens one task; one that is found mended closes with it.
 */
export async function runAudit(network: Network, options: AuditOptions): Promise<AuditRunRow> {
  const { db, clock } = network
  const actor = options.actor ?? AUDITOR
  const id = await beginAuditRun(db, actorName(actor), clock.now())
  try {
    const looked = await look(network, options)
    const { found, closed } = await note(network, looked)
    const { loans, charges, events, complete } = looked
    return await endAuditRun(db, id, { state: 'done', loans, charges, events, complete, found, closed }, clock.now())
  } catch (error) {
    const none = { loans: 0, charges: 0, events: 0, complete: false, found: 0, closed: 0 }
    await endAuditRun(db, id, { state: 'failed', ...none }, clock.now())
    throw error
  }
}

type Looked = {
  readonly loans: number
  readonly charges: number
  readonly events: number
  readonly complete: boolean
  readonly breaches: readonly Breach[]
  readonly nextPlace: string
  /** Was it looked for, so that not finding it means that it is mended? */
  wasLookedFor(breach: BreachRow): boolean
}

async function look(network: Network, { headFile, whole = false }: AuditOptions): Promise<Looked> {
  const { db } = network
  const after = whole ? '0' : await readAuditPlace(db)
  const span = await checkLoansAfter(network, after, whole ? Number.MAX_SAFE_INTEGER : LOANS_PER_PASS)
  // Those that are open are looked at in every pass, wherever it stands: what was mended is to close soon.
  const openLoans = (await listOpenBreaches(db, MAX_OPEN_BREACHES)).filter(({ code }) => LOAN_CODES.includes(code))
  const again = await checkTheseLoans(
    network,
    openLoans.map(({ subject }) => subject.slice('loan:'.length)),
  )
  const complete = span.last === null
  const asked: Asked = await askQuestions(db, { whole: complete })
  const record = complete ? await checkRecord(network, headFile) : null
  const lookedFor = new Set<BreachCode>([
    ...asked.codes,
    ...LOAN_CODES,
    ...(record === null ? [] : ['RECORD' as const]),
  ])
  return {
    loans: span.loans,
    charges: span.charges,
    events: record?.events ?? 0,
    complete,
    breaches: [...span.breaches, ...again.breaches, ...asked.breaches, ...(record?.breaches ?? [])],
    nextPlace: span.last ?? '0',
    wasLookedFor: ({ code }) => lookedFor.has(code),
  }
}

async function note(network: Network, looked: Looked): Promise<{ found: number; closed: number }> {
  const now = network.clock.now()
  return network.db.transaction(async (tx) => {
    const open = await listOpenBreaches(tx, MAX_OPEN_BREACHES)
    const isFound = new Set(looked.breaches.map(nameOf))
    const mended = open.filter((breach) => looked.wasLookedFor(breach) && !isFound.has(nameOf(breach)))
    const kept = firstOfEach(looked.breaches)
    const fresh = await keepBreaches(tx, kept, now)
    await closeBreaches(
      tx,
      mended.map(({ id }) => id),
      now,
    )
    await openTasks(tx, network, AUDITOR, fresh.map(taskOf))
    const ends = mended.map((breach) => ({ openKey: keyOf(breach), state: 'done', outcome: 'mended' }) as const)
    await endTasks(tx, network, AUDITOR, ends)
    await writeAuditPlace(tx, looked.nextPlace)
    return { found: fresh.length, closed: mended.length }
  })
}

function nameOf({ code, subject }: Pick<Breach, 'code' | 'subject'>): string {
  return `${code} ${subject}`
}

function keyOf({ code, subject }: Pick<Breach, 'code' | 'subject'>): string {
  return `audit-breach:${code}:${subject}`
}

function firstOfEach(breaches: readonly Breach[]): Breach[] {
  const byCode = Map.groupBy(breaches, ({ code }) => code)
  return [...byCode.values()].flatMap((all) => all.slice(0, MAX_BREACHES_PER_CODE))
}

function taskOf(breach: Breach): TaskDraft {
  const { code, subject, facts } = breach
  const [kind, id = ''] = subject.split(':')
  const about =
    kind === 'loan' ? { loanId: id } : kind === 'item' ? { itemId: id } : kind === 'hold' ? { holdId: id } : {}
  return {
    ...{ kind: 'audit-breach', duty: 'task.decide', branch: null, subject, openKey: keyOf(breach) },
    ...(/^\d+$/.test(id) ? about : {}),
    data: { code, ...facts },
  }
}
