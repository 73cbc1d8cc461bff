import type { Rig } from '../circulation/rig.ts'

export type Loaded = {
  readonly loans: number
  readonly overdue: number
  readonly free: number
  readonly loadSeconds: number
}

/** Items that nobody has, for the acts at the desk. */
const FREE_ITEMS = 20_000
const LOANS_PER_PATRON = 10
const COPIES = 4
const OVERDUE_SHARE = 10

/**
 * So many open loans, one in ten of them 1 to 60 days late, the others due within 30 days; patrons P0000001 …, items
 * I00000001 …, the last ones of which stand on the shelf. Loaded set-based past the use cases.
 */
export async function loadLoans(rig: Rig, loans: number): Promise<Loaded> {
  console.log(`loading ${loans} open loans`)
  const started = Date.now()
  const items = loans + FREE_ITEMS
  const patrons = Math.ceil(loans / LOANS_PER_PATRON)
  await rig.db.script(`
    INSERT INTO patron (name, type_code, branch_code, expires_on, created_at)
      SELECT '读者' || n, 'student', 'main', '2099-12-31', '2026-01-01' FROM generate_series(1, ${patrons}) n;
    INSERT INTO card (number, patron_id, issued_at)
      SELECT 'P' || lpad(row_number() OVER (ORDER BY id)::text, 7, '0'), id, '2026-01-01' FROM patron;
    INSERT INTO title (title, authors, class_number, identity_key, created_at)
      SELECT '书目' || n, ARRAY['著者' || n % 5000], 'I247.5', 'bench ' || n, '2026-01-01' FROM generate_series(1, ${Math.ceil(items / COPIES)}) n;
    INSERT INTO item (barcode, title_id, type_code, branch_code, price_fen, acquired_on, created_at)
      SELECT 'I' || lpad(n::text, 8, '0'), t.first + (n - 1) / ${COPIES}, 'book', 'main', 4500, '2026-01-01', '2026-01-01'
      FROM generate_series(1, ${items}) n, (SELECT min(id) AS first FROM title WHERE identity_key LIKE 'bench %') t;
    INSERT INTO item_state (item_id, status, branch_code, since_at)
      SELECT i.id, CASE WHEN i.barcode <= 'I' || lpad('${loans}', 8, '0') THEN 'on_loan' ELSE 'available' END, 'main', '2026-01-01' FROM item i;
    INSERT INTO policy_resolution (id, version, resolved) VALUES ('bench', 1, '${JSON.stringify({ values: {}, lines: {} })}');
    INSERT INTO loan (item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at, due_on, due_at, due_steps)
      SELECT l.item_id, l.title_id, p.first + (l.n - 1) / ${LOANS_PER_PATRON}, 'book', 'main', 'main', 'bench',
        (l.due - 30)::timestamp AT TIME ZONE 'Asia/Shanghai', l.due,
        (l.due + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' - interval '1 millisecond', '[]'
      FROM (SELECT i.id AS item_id, i.title_id, row_number() OVER (ORDER BY i.id) AS n, (now() AT TIME ZONE 'Asia/Shanghai')::date
          + CASE WHEN row_number() OVER (ORDER BY i.id) % ${OVERDUE_SHARE} = 0
            THEN -1 - (row_number() OVER (ORDER BY i.id) / ${OVERDUE_SHARE} % 60)::int
            ELSE (row_number() OVER (ORDER BY i.id) % 30)::int END AS due
        FROM item i ORDER BY i.id LIMIT ${loans}) l, (SELECT min(id) AS first FROM patron) p;
    UPDATE policy_version SET lines = '[{"loanPeriod": "30d", "loanLimit": "none", "overdueOnCheckout": "allow",
      "blockAtOverdueDays": {"hold": 1000, "renew": 1000, "borrow": 1000}, "debtLimit": "none"}]';
    UPDATE setting SET value = to_jsonb((value #>> '{}')::bigint + 1) WHERE key = 'directoryVersion'`)
  await rig.db.script('VACUUM ANALYZE')
  return {
    loans,
    overdue: Math.floor(loans / OVERDUE_SHARE),
    free: FREE_ITEMS,
    loadSeconds: (Date.now() - started) / 1000,
  }
}
