import type { Finding } from '@wenyuan/domain/circulation'
import type { Queryable } from '../platform/index.ts'
import type { Outcome } from './acts.ts'
import type { World } from './world.ts'

/** Reads the titles that refusals name ("after returning 《…》"): only a refusal pays for them. */
export async function nameLoans(queryable: Queryable, world: World, outcomes: readonly Outcome[]): Promise<void> {
  const wanted = new Set(outcomes.flatMap(findingsOf).flatMap(loansNamedBy))
  const missing = [...wanted].filter((id) => world.titleOfLoan(id) === null)
  if (missing.length === 0) return
  const { rows } = await queryable.query<{ id: string; title: string }>(
    'titles-of-loans',
    'SELECT l.id, t.title FROM loan l JOIN title t ON t.id = l.title_id WHERE l.id = ANY($1::bigint[])',
    [missing],
  )
  for (const { id, title } of rows) world.nameLoan(id, title)
}

function findingsOf(outcome: Outcome): readonly Finding[] {
  if (outcome.kind === 'refused') return outcome.findings
  if (outcome.kind !== 'batch' && outcome.kind !== 'renewed-all') return []
  return outcome.entries.flatMap((entry) => (entry.outcome.kind === 'refused' ? entry.outcome.findings : []))
}

function loansNamedBy({ helps = [] }: Finding): readonly string[] {
  return helps.flatMap((help) => ('loanIds' in help ? help.loanIds : 'loanId' in help ? [help.loanId] : []))
}
