import { readCalendar, type WrittenCalendar } from '@wenyuan/domain/calendar'
import { type CreditLevels, DEFAULT_CREDIT_RULES, HIGHEST_CREDIT, LOWEST_CREDIT } from '@wenyuan/domain/credit'
import { isZoneId } from '@wenyuan/domain/kernel'
import { isScalar } from 'yaml'
import { readDeclared, readKnown } from './names.ts'
import { orNull, readDay, readDays, readFlag, readListOf, readNumber, readOneOf, readText } from './read-values.ts'
import type { ScenarioBranch, ScenarioNetwork, ScenarioPeriods, ScenarioRelation } from './scenario.ts'
import {
  isNothing,
  needKeys,
  needOneOf,
  type Place,
  placeAtPath,
  type Reader,
  readElements,
  readEntries,
  readFields,
  tell,
} from './yaml-place.ts'

const DEFAULT_BRANCH = 'main'

export const readTimezone: Reader<string> = (place) => {
  const id = readText(place)
  return id === undefined || isZoneId(id) ? id : tell(place, { what: 'zone' })
}

const creditLevel = readNumber(LOWEST_CREDIT, HIGHEST_CREDIT)
const readCreditLevels: Reader<CreditLevels> = (place) => {
  const got = readFields(place, { A: creditLevel, B: creditLevel, C: creditLevel })?.got
  const { levels } = DEFAULT_CREDIT_RULES
  return got && { A: got.A ?? levels.A, B: got.B ?? levels.B, C: got.C ?? levels.C }
}
const NETWORK = {
  policyBranch: readOneOf(['act', 'item', 'patron']),
  nationalHolidays: readFlag,
  creditLevels: readCreditLevels,
  amnesty: readListOf(readDays),
}

export const DEFAULT_NETWORK: ScenarioNetwork = {
  policyBranch: 'act',
  nationalHolidays: false,
  creditLevels: DEFAULT_CREDIT_RULES.levels,
  amnesty: [],
}

export const readNetwork: Reader<ScenarioNetwork> = (place) => {
  const got = readFields(place, NETWORK)?.got
  return {
    policyBranch: got?.policyBranch ?? DEFAULT_NETWORK.policyBranch,
    nationalHolidays: got?.nationalHolidays ?? DEFAULT_NETWORK.nationalHolidays,
    creditLevels: got?.creditLevels ?? DEFAULT_NETWORK.creditLevels,
    amnesty: got?.amnesty ?? DEFAULT_NETWORK.amnesty,
  }
}

export function onlyMain(place: Place): readonly ScenarioBranch[] {
  place.source.names.branch.set(DEFAULT_BRANCH, DEFAULT_BRANCH)
  return [{ code: DEFAULT_BRANCH, calendar: {} }]
}

export const readBranches: Reader<readonly ScenarioBranch[]> = (place) => {
  const branches = readDeclared(place, 'branch', (code, at) => ({ code, calendar: readWrittenCalendar(at) }))
  return branches.length > 0 ? branches : onlyMain(place)
}

const readHours: Reader<string | readonly string[]> = (place) =>
  isScalar(place.node) ? readText(place) : readListOf(readText)(place)

const readWeek: Reader<Record<string, string | readonly string[]>> = (place) => {
  const entries = readEntries(place)
  return entries && Object.fromEntries(entries.map(({ key, place: at }) => [key, readHours(at) ?? 'closed']))
}

type WrittenOpening = NonNullable<WrittenCalendar['open']>[number]

/** A day or range, or with its hours: `{ on: 2026-10-10, hours: "09:00-12:00" }` (`days` is read like `on`). */
const readOpening: Reader<WrittenOpening> = (place) => {
  if (isScalar(place.node)) return readText(place)
  const fields = readFields(place, { on: readText, days: readText, hours: readHours })
  if (fields === undefined) return undefined
  needOneOf(place, fields, ['on', 'days'])
  const { on, days, hours } = fields.got
  return { days: on ?? days ?? '', hours }
}

const CALENDAR = {
  hours: readWeek,
  closed: readListOf(readText),
  open: readListOf(readOpening),
  nationalHolidays: readFlag,
}
const NO_HOLIDAYS = {
  announced: { daysOff: new Set<never>(), makeUpWorkdays: new Set<never>() },
  networkFollows: false,
}

function readWrittenCalendar(place: Place): WrittenCalendar {
  if (isNothing(place)) return {}
  const told = place.source.problems.length
  const written = readFields(place, CALENDAR)?.got ?? {}
  // A value of the wrong form has been told already; the calendar's reader would tell it again.
  if (place.source.problems.length > told) return written
  const read = readCalendar(written, NO_HOLIDAYS)
  if (read.kind === 'refused') {
    for (const { path, met, expects } of read.problems) {
      tell(placeAtPath(place, path), { what: 'said', text: expects }, met)
    }
  }
  return written
}

export const readPeriods: Reader<ScenarioPeriods> = (place) => {
  const entries = readEntries(place)
  return entries && Object.fromEntries(entries.map(({ key, place: at }) => [key, readListOf(readDays)(at) ?? []]))
}

export const readRelations: Reader<readonly ScenarioRelation[]> = (place) =>
  readElements(place)?.flatMap((at) => {
    const fields = readFields(at, {
      guardian: readKnown('patron'),
      proxy: readKnown('patron'),
      of: readKnown('patron'),
      until: orNull(readDay),
    })
    if (fields === undefined) return []
    needKeys(at, fields, ['of'])
    needOneOf(at, fields, ['guardian', 'proxy'])
    const { guardian, proxy, of = '', until = null } = fields.got
    const kind = guardian === undefined ? 'proxy' : 'guardian'
    return [{ kind, by: guardian ?? proxy ?? '', of, untilOn: until } as const]
  })
