import { reasonCodes } from '@wenyuan/contract'
import { LineCounter, parseDocument } from 'yaml'
import { noNames } from './names.ts'
import type { ScenarioProblem } from './problem.ts'
import { readItems, readTitles } from './read-holdings.ts'
import { readPatrons, readStaff } from './read-people.ts'
import { DEFAULT_POLICY, readPolicyLines } from './read-policy-lines.ts'
import {
  DEFAULT_NETWORK,
  onlyMain,
  readBranches,
  readNetwork,
  readPeriods,
  readRelations,
  readTimezone,
} from './read-setting.ts'
import { readSteps } from './read-steps.ts'
import { readText } from './read-values.ts'
import type { Scenario } from './scenario.ts'
import { needKeys, type Place, placeOf, readFields, type Source } from './yaml-place.ts'

export type ReadScenario =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'refused'; readonly problems: readonly ScenarioProblem[] }

const DEFAULT_TIMEZONE = 'Asia/Shanghai'

/** Sections are read in this order, whatever their order in the file: each may name what those before it declare. */
const kept = (place: Place): Place => place
const SECTIONS = {
  scenario: readText,
  timezone: readTimezone,
  network: readNetwork,
  branches: kept,
  periods: kept,
  policy: kept,
  patrons: kept,
  relations: kept,
  titles: kept,
  items: kept,
  staff: kept,
  steps: kept,
}

/** Reads a scenario file whole, or tells everything in it that can't be run. Pure: `file` only names it. */
export function readScenario(file: string, text: string): ReadScenario {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const source: Source = { file, text, doc, lines, problems: [], names: noNames(), reasonCodes: new Set(reasonCodes) }
  for (const { pos, message } of [...doc.errors, ...doc.warnings]) {
    const { line } = lines.linePos(pos[0])
    source.problems.push({ file, line, met: lineText(text, line), expects: { what: 'said', text: message } })
  }
  // The tree of a file that isn't YAML is a guess.
  if (source.problems.length > 0) return { kind: 'refused', problems: source.problems }

  const scenario = readSections(placeOf(source, doc.contents, 0))
  const problems = source.problems.toSorted((a, b) => a.line - b.line)
  return scenario === undefined || problems.length > 0 ? { kind: 'refused', problems } : { kind: 'scenario', scenario }
}

function readSections(whole: Place): Scenario | undefined {
  const fields = readFields(whole, SECTIONS)
  if (fields === undefined) return undefined
  needKeys(whole, fields, ['scenario', 'steps'])
  const { got } = fields

  const branches = (got.branches && readBranches(got.branches)) ?? onlyMain(whole)
  const firstBranch = branches[0]?.code ?? ''
  const periods = { written: (got.periods && readPeriods(got.periods)) ?? {}, place: got.periods ?? whole }
  const patrons = got.patrons ? readPatrons(got.patrons, firstBranch) : []
  const relations = (got.relations && readRelations(got.relations)) ?? []
  const titles = (got.titles && readTitles(got.titles)) ?? []
  const items = got.items ? readItems(got.items, firstBranch) : []
  const staff = (got.staff && readStaff(got.staff)) ?? []
  return {
    file: whole.source.file,
    title: got.scenario ?? '',
    timezone: got.timezone ?? DEFAULT_TIMEZONE,
    network: got.network ?? DEFAULT_NETWORK,
    branches,
    periods: periods.written,
    policy: got.policy ? readPolicyLines(got.policy, periods) : DEFAULT_POLICY,
    patrons,
    relations,
    titles,
    items,
    staff,
    steps: got.steps ? readSteps(got.steps, periods) : [],
  }
}

function lineText(text: string, line: number): string {
  return (text.split(/\r?\n/)[line - 1] ?? '').trim().slice(0, 60)
}
