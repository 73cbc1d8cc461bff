import type { Library } from '../patrons/people.ts'

/** Books a charge as a late return would, and gives the id of its line. */
export async function bookCharge(it: Library, patronId: string, amountFen: number): Promise<string> {
  const steps = [
    { code: 'OVERDUE', from: '2026-08-02', to: '2026-08-11', calendarDays: 10 },
    { code: 'RATE', fromDay: 1, toDay: 10, perDayFen: amountFen / 10, amountFen },
  ]
  const { rows } = await it.network.db.query<{ id: string }>(
    null,
    `INSERT INTO account_line (patron_id, kind, cause, amount_fen, at, explained, actor)
     VALUES ($1, 'charge', 'overdue', $2, $3, $4, 'system:test') RETURNING id`,
    [patronId, amountFen, new Date(it.clock.now()).toISOString(), JSON.stringify(steps)],
  )
  return rows[0]?.id ?? ''
}

export async function noticesOf(it: Library, patronId: string) {
  const { rows } = await it.network.db.query(null, 'SELECT kind, data FROM notice WHERE patron_id = $1 ORDER BY id', [
    patronId,
  ])
  return rows
}
