import type { LedgerLine } from '@wenyuan/domain/account'
import type { Queryable } from '../platform/index.ts'

/** Whose document it is, by the card that works, else the newest. */
export async function findParty(
  queryable: Queryable,
  patronId: string,
): Promise<{ readonly name: string; readonly card: string | null } | null> {
  const { rows } = await queryable.query<{ name: string; card: string | null }>(
    'find-document-party',
    `SELECT p.name, (SELECT number FROM card WHERE patron_id = p.id
       ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card FROM patron p WHERE p.id = $1`,
    [patronId],
  )
  return rows[0] ?? null
}

export async function patronOfLoan(queryable: Queryable, loanId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ patron_id: string }>(
    'document-patron-of-loan',
    'SELECT patron_id FROM loan WHERE id = $1',
    [loanId],
  )
  return rows[0]?.patron_id ?? null
}

/** The titles' texts by loan. */
export async function titlesOfLoans(
  queryable: Queryable,
  loanIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await queryable.query<{ id: string; title: string }>(
    'titles-of-loans',
    'SELECT l.id, t.title FROM loan l JOIN title t ON t.id = l.title_id WHERE l.id = ANY($1::bigint[])',
    [[...new Set(loanIds)]],
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

type LineName = { readonly kind: LedgerLine['kind']; readonly cause: string | null; readonly title: string | null }

/** What these account lines are, and the title of the loan that each is about. */
export async function titlesOfLines(
  queryable: Queryable,
  lineIds: readonly string[],
): Promise<ReadonlyMap<string, LineName>> {
  const { rows } = await queryable.query<LineName & { id: string }>(
    'titles-of-lines',
    `SELECT a.id, a.kind, a.cause, t.title FROM account_line a LEFT JOIN loan l ON l.id = a.loan_id
     LEFT JOIN title t ON t.id = l.title_id WHERE a.id = ANY($1::bigint[])`,
    [lineIds],
  )
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
