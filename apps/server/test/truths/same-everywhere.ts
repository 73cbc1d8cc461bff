import type { LoanView } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
import type { LoanShown } from '@wenyuan/testkit'
import { type ActContext, listPatronLoans, showLoan } from '../../src/circulation/index.ts'
import type { Seen } from './seen.ts'

const STAFF = { kind: 'system', name: 'desk' } as const

const numbersOf = ({ due, renewals, overdueDays, charge }: LoanView) =>
  [due.replace('T', ' ').slice(0, 16), renewals, overdueDays, charge].join(' ')
const shownNumbers = ({ due, renewals, overdueDays, chargeFen }: LoanShown) =>
  [due, renewals, overdueDays, formatYuan(chargeFen)].join(' ')

/** 11. Of every open loan: the desk's page, the desk's list, the reader's list, and what the scenario shows. */
export async function differencesBetweenViews(acts: ActContext, { loans }: Seen): Promise<string[]> {
  const { rows } = await acts.network.db.query<{
    id: string
    patron: string
    barcode: string
    notified: string | null
  }>(
    'truth-open-loans',
    `SELECT l.id::text AS id, l.patron_id::text AS patron, i.barcode FROM loan l JOIN item i ON i.id = l.item_id
     WHERE l.closed_at IS NULL`,
  )
  const different: string[] = []
  for (const { id, patron, barcode } of rows) {
    const query = { patronId: patron, state: 'open', limit: 50 } as const
    const asStaff = { actor: STAFF, language: 'zh-CN' } as const
    const asReader = { actor: { kind: 'reader', patronId: patron }, language: 'zh-CN' } as const
    const lists = [await listPatronLoans(acts, query, asStaff), await listPatronLoans(acts, query, asReader)]
    const listed = lists.map((list) => ('body' in list ? list.body.items.find((one) => one.id === id) : undefined))
    const views = [await showLoan(acts, id, asStaff), await showLoan(acts, id, asReader), ...listed]
    const said = views.map((view) => (view ? numbersOf(view) : 'nothing'))
    const shown = loans.get(barcode)
    const all = [...said, shown === undefined ? 'nothing' : shownNumbers(shown)]
    if (new Set(all).size > 1) different.push(`11. ${barcode}: ${all.join(' | ')}`)
  }
  return different
}
