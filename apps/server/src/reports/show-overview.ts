import type { Language, OverviewView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { overviewSpans } from './overview-spans.ts'
import { viewOverview } from './overview-view.ts'
import { countRankings } from './ranking-store.ts'
import { reportScope } from './report-scope.ts'
import { countStanding } from './standing-store.ts'
import { countTallies } from './tally-store.ts'

export type OverviewResult =
  | { readonly kind: 'overview'; readonly view: OverviewView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

type Question = { readonly branch?: string | undefined; readonly month?: string | undefined }

/** Figures of today and of a month, from the acts themselves; of the branches that the actor may see. */
export async function showOverview(
  network: Network,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
  { branch, month }: Question,
): Promise<OverviewResult> {
  if (!isAllowed(actor, 'report.read', branch)) return { kind: 'forbidden' }
  const { db, clock, zone, directory } = network
  const { branches } = await directory.current(db)
  if (branch !== undefined && !branches.has(branch)) return { kind: 'not-found' }
  const scope = branch === undefined ? reportScope(actor, [...branches.keys()]) : [branch]
  const now = clock.now()
  const spans = overviewSpans(zone, now, month)
  const all = [
    ...[spans.day, spans.sameDayLastWeek, spans.monthTotals, spans.monthBefore],
    ...[...spans.hours, ...spans.hoursLastWeek, ...spans.days],
  ]
  const [tallyOf, standing, rankings] = await Promise.all([
    countTallies(db, all, scope),
    countStanding(db, now, scope),
    countRankings(db, spans.monthTotals, scope),
  ])
  return { kind: 'overview', view: viewOverview({ now, zone, language, spans, tallyOf, standing, rankings }) }
}
