import {
  announcedNationalHolidays,
  type Calendar,
  calendarOf,
  type DateRange,
  readCalendar,
  type WrittenCalendar,
} from '@wenyuan/domain/calendar'
import { type CreditRules, DEFAULT_CREDIT_RULES } from '@wenyuan/domain/credit'
import { type Instant, parseDateRange } from '@wenyuan/domain/kernel'
import {
  type Policy,
  type PolicyResolver,
  policyResolver,
  readPolicy,
  type WrittenLine,
  type WrittenPeriods,
} from '@wenyuan/domain/policy'
import type { Language, Queryable, Tx } from '../platform/index.ts'

export type PolicyBranch = 'act' | 'item' | 'patron'

export type BranchEntry = { readonly code: string; readonly name: string; readonly calendar: Calendar }

export type PolicyInForce = {
  readonly version: string
  readonly effectiveAt: Instant
  readonly policy: Policy
  readonly resolve: PolicyResolver
}

/** What every act asks about and few acts change: branches with calendars, settings, policy versions. */
export type Directory = {
  readonly version: number
  readonly branches: ReadonlyMap<string, BranchEntry>
  readonly policyBranch: PolicyBranch
  /** Do branches keep the national holidays that say nothing of their own about them? */
  readonly followsHolidays: boolean
  /** Days on which nothing accrues anywhere. */
  readonly amnesty: readonly DateRange[]
  /** Levels and weights of the patrons' credit. */
  readonly credit: CreditRules
  /** Days under way after which an item counts as lost on the way; null: it never does by itself. */
  readonly transitLostAfterDays: number | null
  /** Of answers to who asks for none. */
  readonly language: Language
  readonly patronTypes: ReadonlySet<string>
  readonly itemTypes: ReadonlySet<string>
  policyAt(at: Instant): PolicyInForce
  /** The version under which a loan was lent, which may no longer be in force. */
  calendarOf(branch: string): Calendar
}

/**
 * The directory is kept in memory and numbered in the database (setting `directoryVersion`). An act reads the number in
 * its own transaction; when it differs, the directory is read anew: no act is decided by a stale one.
 */
export type DirectoryCache = {
  current(queryable: Queryable): Promise<Directory>
  atVersion(queryable: Queryable, version: number): Promise<Directory>
  /** Perhaps no longer current: only for what decides nothing. Null: not read yet. */
  lastRead(): Directory | null
}

export function createDirectoryCache(): DirectoryCache {
  let kept: Directory | null = null
  async function atVersion(queryable: Queryable, version: number): Promise<Directory> {
    if (kept === null || kept.version !== version) kept = await readDirectory(queryable)
    return kept
  }
  return {
    atVersion,
    lastRead: () => kept,
    async current(queryable) {
      const { rows } = await queryable.query<{ version: string }>('directory-version', DIRECTORY_VERSION)
      return atVersion(queryable, Number(rows[0]?.version ?? 0))
    },
  }
}

export const DIRECTORY_VERSION = `SELECT coalesce((SELECT value FROM setting WHERE key = 'directoryVersion'), '0')::text AS version`

/** Must be called in the transaction of every change to branches, types, settings or policy versions. */
export async function touchDirectory(tx: Tx): Promise<void> {
  await tx.query(
    'touch-directory',
    `INSERT INTO setting (key, value) VALUES ('directoryVersion', '1')
     ON CONFLICT (key) DO UPDATE SET value = to_jsonb((setting.value #>> '{}')::bigint + 1)`,
  )
}

/** Days that a courier may take where the network has said nothing. */
const TRANSIT_LOST_AFTER_DAYS = 14

export function readTransitDays(settings: Readonly<Record<string, unknown>>): number | null {
  const said = settings['transitLostAfterDays']
  if (said === null) return null
  return typeof said === 'number' ? said : TRANSIT_LOST_AFTER_DAYS
}

/** What a network has not set is as every network begins. */
export function readCreditRules(settings: Readonly<Record<string, unknown>>): CreditRules {
  const { levels, weights } = DEFAULT_CREDIT_RULES
  return {
    levels: { ...levels, ...(settings['creditLevels'] as Partial<CreditRules['levels']> | null) },
    weights: { ...weights, ...(settings['creditWeights'] as Partial<CreditRules['weights']> | null) },
  }
}

type DirectoryRow = {
  version: string
  settings: Record<string, unknown>
  branches: { code: string; name: string; calendar: WrittenCalendar }[] | null
  policies: { version: string; at: number; lines: WrittenLine[]; periods: WrittenPeriods }[] | null
  patron_types: string[] | null
  item_types: string[] | null
}

// One statement, so that all of it is of one moment.
const READ = `SELECT
  coalesce((SELECT value FROM setting WHERE key = 'directoryVersion'), '0')::text AS version,
  (SELECT coalesce(json_object_agg(key, value), '{}') FROM setting) AS settings,
  (SELECT json_agg(json_build_object('code', code, 'name', name, 'calendar', calendar) ORDER BY code) FROM branch) AS branches,
  (SELECT json_agg(json_build_object('version', version::text, 'at', (extract(epoch FROM effective_at) * 1000)::bigint,
    'lines', lines, 'periods', periods) ORDER BY effective_at) FROM policy_version WHERE state = 'activated') AS policies,
  (SELECT array_agg(code) FROM patron_type) AS patron_types,
  (SELECT array_agg(code) FROM item_type) AS item_types`

const ANNOUNCED = announcedNationalHolidays()

async function readDirectory(queryable: Queryable): Promise<Directory> {
  const { rows } = await queryable.query<DirectoryRow>('read-directory', READ)
  const row = rows[0]
  if (row === undefined) throw new Error('the directory query gave no row')
  const networkFollows = row.settings['nationalHolidays'] === true
  const branches = new Map<string, BranchEntry>()
  for (const { code, name, calendar } of row.branches ?? []) {
    const read = readCalendar(calendar, { announced: ANNOUNCED, networkFollows })
    if (read.kind === 'refused') throw new Error(`branch ${code}: its stored calendar is unreadable`)
    branches.set(code, { code, name, calendar: calendarOf(read.calendar) })
  }
  const policies = (row.policies ?? []).map(({ version, at, lines, periods }): PolicyInForce => {
    const read = readPolicy(lines, periods)
    if (read.kind === 'refused') throw new Error(`policy version ${version}: its stored lines are unreadable`)
    return { version, effectiveAt: at, policy: read.policy, resolve: policyResolver(read.policy) }
  })
  return {
    version: Number(row.version),
    branches,
    followsHolidays: networkFollows,
    amnesty: readAmnesty(row.settings['amnesty']),
    policyBranch: (row.settings['policyBranch'] as PolicyBranch | undefined) ?? 'act',
    credit: readCreditRules(row.settings),
    transitLostAfterDays: readTransitDays(row.settings),
    language: row.settings['language'] === 'en' ? 'en' : 'zh-CN',
    patronTypes: new Set(row.patron_types ?? []),
    itemTypes: new Set(row.item_types ?? []),
    policyAt(at) {
      const inForce = policies.findLast((policy) => policy.effectiveAt <= at) ?? policies[0]
      if (inForce === undefined) throw new Error('a network has a policy from its first start')
      return inForce
    },
    calendarOf(branch) {
      const entry = branches.get(branch)
      if (entry === undefined) throw new Error(`no such branch: ${branch}`)
      return entry.calendar
    },
  }
}

/** As the settings keep it: days and ranges of days, checked when they were set. */
function readAmnesty(stored: unknown): DateRange[] {
  const texts: unknown[] = Array.isArray(stored) ? stored : []
  return texts.flatMap((text) => {
    const range = typeof text === 'string' ? parseDateRange(text) : null
    return range === null ? [] : [range]
  })
}
