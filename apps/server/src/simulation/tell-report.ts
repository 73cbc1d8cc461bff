import type { Language } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
import type { SimSide } from '@wenyuan/domain/simulation'
import { findingTitle } from './finding-title.ts'
import { figureOf } from './report-figures.ts'
import type { BothSides } from './simulate-sides.ts'
import { SIMULATION_WORDS } from './simulation-words.ts'

type Telling = { readonly language: Language; readonly names: { patronType(code: string): string } }

/** What a librarian reads first: what differs, why, and whom it touches most. */
export function tellReport({ active, draft }: BothSides, { language, names }: Telling): string[] {
  const { sentences } = SIMULATION_WORDS[language]
  const told: string[] = []
  const refused = changeOf(active, draft, 'refused')
  if (refused.more !== 0) {
    const asked = draft.checkouts.asked
    told.push(sentences.refused(refused.more, refused.active, refused.draft, asked))
    const reason = mainReason(active, draft, Math.sign(refused.more))
    if (reason !== null) told.push(sentences.reason(findingTitle(reason.code, language), reason.more))
    const touched = mostTouched(active, draft)
    if (touched !== null) told.push(sentences.most(names.patronType(touched.code), touched.more))
  }
  const late = changeOf(active, draft, 'late')
  if (late.more !== 0) told.push(sentences.late(late.active, late.draft))
  const charges = changeOf(active, draft, 'charges')
  if (charges.more !== 0) told.push(sentences.charges(formatYuan(charges.active), formatYuan(charges.draft)))
  const [before, after] = [active.holdWaitDays?.median, draft.holdWaitDays?.median]
  if (before !== undefined && after !== undefined && before.toFixed(1) !== after.toFixed(1)) {
    told.push(sentences.wait(before.toFixed(1), after.toFixed(1)))
  }
  return told.length === 0 ? [sentences.same()] : told
}

/** One sentence: how much sooner a hold comes, and how many more acts are refused. */
export function headlineOf({ active, draft }: BothSides, language: Language): string {
  const [before, after] = [active.holdWaitDays?.median, draft.holdWaitDays?.median]
  const less = before === undefined || after === undefined ? '0.0' : (before - after).toFixed(1)
  const isSame = Number(less) === 0
  return SIMULATION_WORDS[language].sentences.headline(isSame ? null : less, refusedIn(draft) - refusedIn(active))
}

function refusedIn({ checkouts, renewals, holds }: SimSide): number {
  return [checkouts, renewals, holds].reduce((sum, { asked, permitted }) => sum + asked - permitted, 0)
}

function changeOf(active: SimSide, draft: SimSide, figure: 'refused' | 'late' | 'charges') {
  const [a, d] = [figureOf(active, figure) ?? 0, figureOf(draft, figure) ?? 0]
  return { active: a, draft: d, more: d - a }
}

type More = { readonly code: string; readonly more: number }

/** Of the reasons for refused checkouts the one that changes most in the direction of the whole. */
function mainReason(active: SimSide, draft: SimSide, direction: number): More | null {
  const countOf = ({ refusals }: SimSide, code: string) =>
    refusals.find((one) => one.act === 'checkout' && one.code === code)?.count ?? 0
  const codes = new Set(
    [...active.refusals, ...draft.refusals].flatMap(({ act, code }) => (act === 'checkout' ? code : [])),
  )
  return largest(
    [...codes].map((code) => ({ code, more: countOf(draft, code) - countOf(active, code) })),
    direction,
  )
}

/** Told only where there are several types to compare. */
function mostTouched(active: SimSide, draft: SimSide): More | null {
  const codes = Object.keys(draft.byPatronType)
  if (codes.length < 2) return null
  const changes = codes.map((code) => ({
    code,
    more: (draft.byPatronType[code]?.refused ?? 0) - (active.byPatronType[code]?.refused ?? 0),
  }))
  const total = changes.reduce((sum, { more }) => sum + more, 0)
  return largest(changes, Math.sign(total))
}

function largest(changes: readonly More[], direction: number): More | null {
  const [first] = changes.toSorted((a, b) => direction * (b.more - a.more))
  return first === undefined || first.more * direction <= 0 ? null : first
}
