import type { Rig } from './rig.ts'

export type Library = { readonly patrons: number; readonly items: number; readonly loadSeconds: number }

/** Copies of a title. */
const COPIES = 4

/**
 * Patrons P000001…, items I0000001…, four copies of each title, loaded set-based past the use cases: only the acts are
 * measured. The policy lets the same items be renewed and reserved at once, so that these acts are allowed and do their work.
 */
export async function loadLibrary(rig: Rig, { patrons, items }: { patrons: number; items: number }): Promise<Library> {
  console.log(`loading ${patrons} patrons and ${items} items`)
  const started = Date.now()
  const titles = Math.ceil(items / COPIES)
  await rig.db.script(`
    INSERT INTO patron (name, type_code, branch_code, expires_on, created_at)
      SELECT '读者' || n, CASE n % 10 WHEN 0 THEN 'teacher' ELSE 'student' END, 'main', '2099-12-31', '2026-01-01' FROM generate_series(1, ${patrons}) n;
    INSERT INTO card (number, patron_id, issued_at)
      SELECT 'P' || lpad(row_number() OVER (ORDER BY id)::text, 7, '0'), id, '2026-01-01' FROM patron;
    INSERT INTO title (title, authors, isbn, class_number, identity_key, created_at)
      SELECT '书目' || n, ARRAY['著者' || n % 5000], NULL, (ARRAY['I247.5', 'TP312', 'K204', 'B84', 'H31'])[1 + n % 5], 'bench ' || n, '2026-01-01'
      FROM generate_series(1, ${titles}) n;
    INSERT INTO item (barcode, title_id, type_code, branch_code, price_fen, acquired_on, created_at)
      SELECT 'I' || lpad(n::text, 8, '0'), t.first + (n - 1) / ${COPIES}, 'book', 'main', 4500, '2026-01-01', '2026-01-01'
      FROM generate_series(1, ${items}) n, (SELECT min(id) AS first FROM title WHERE identity_key LIKE 'bench %') t;
    INSERT INTO item_state (item_id, status, branch_code, since_at) SELECT id, 'available', 'main', '2026-01-01' FROM item;
    ${history(patrons, items)};
    UPDATE policy_version SET lines = '[{"loanPeriod": "30d", "loanLimit": 50, "renewalWindow": "none", "renewalLimit": "none",
      "holdOnShelf": "yes", "holdLimit": "none"}, {"when": {"patronType": "teacher"}, "loanPeriod": "60d"},
      {"when": {"itemType": "short"}, "loanPeriod": "7d"}, {"when": {"class": "TP"}, "renewalPeriod": "20d"}]';
    UPDATE setting SET value = to_jsonb((value #>> '{}')::bigint + 1) WHERE key = 'directoryVersion'`)
  await rig.db.script('VACUUM ANALYZE')
  return { patrons, items, loadSeconds: (Date.now() - started) / 1000 }
}

/** What a library of this size has already: an open loan and some closed ones for every patron, holds, charges, kept keys. */
function history(patrons: number, items: number): string {
  const loan =
    'item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at, due_on, due_at, due_steps'
  return `
    INSERT INTO policy_resolution (id, version, resolved) VALUES ('history', 1, '${JSON.stringify({ values: {}, lines: {} })}');
    CREATE TEMP TABLE pair AS SELECT p.id AS patron_id, i.id AS item_id, i.title_id, p.n
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM patron) p
      JOIN (SELECT id, title_id, row_number() OVER (ORDER BY id DESC) AS n FROM item LIMIT ${Math.min(patrons, Math.floor(items / RESERVED))}) i USING (n);
    INSERT INTO loan (${loan}) SELECT item_id, title_id, patron_id, 'book', 'main', 'main', 'history', '2026-11-01', '2099-12-01', '2099-12-01', '[]' FROM pair;
    UPDATE item_state SET status = 'on_loan' WHERE item_id IN (SELECT item_id FROM pair);
    INSERT INTO loan (${loan}, closed_at, effective_return_at, closed_how)
      SELECT item_id, title_id, patron_id, 'book', 'main', 'main', 'history', '2026-03-01', '2026-04-01', '2026-04-01', '[]', '2026-03-20', '2026-03-20', 'returned'
      FROM pair, generate_series(1, 3);
    INSERT INTO account_line (patron_id, kind, amount_fen, at, actor) SELECT patron_id, 'charge', 50, '2026-03-01', 'staff:1' FROM pair WHERE n % 3 = 0;
    INSERT INTO account_line (patron_id, kind, amount_fen, at, actor) SELECT patron_id, 'payment', -50, '2026-03-02', 'staff:1' FROM pair WHERE n % 3 = 0;
    INSERT INTO hold (title_id, patron_id, pickup_branch_code, status, rank, placed_at) SELECT title_id, patron_id, 'main', 'fulfilled', n, '2026-03-01' FROM pair WHERE n % 2 = 0;
    INSERT INTO hold (title_id, patron_id, pickup_branch_code, status, rank, placed_at) SELECT title_id, patron_id, 'main', 'waiting', n, '2026-11-01' FROM pair WHERE n % 20 = 0;
    INSERT INTO idempotency (actor, key, body_hash, status, answer) SELECT 'staff:1', 'history ' || n, '\\x00', 201, repeat('x', 800) FROM pair;
    DROP TABLE pair`
}

/** One item in so many is out on loan; the acts measured use the others. */
const RESERVED = 10

/** The items that the acts measured use. */
export function freeItems(items: number): number {
  return items - Math.floor(items / RESERVED)
}

export function cardOf(n: number): string {
  return `P${String(n).padStart(7, '0')}`
}

export function barcodeOf(n: number): string {
  return `I${String(n).padStart(8, '0')}`
}

/** Walks through 1…size in an order that is not the order on disk, each number once before any comes again. */
export function walk(size: number): () => number {
  const step = coprimeNear(Math.floor(size * 0.618), size)
  let at = 0
  return () => {
    at = (at + step) % size
    return at + 1
  }
}

function coprimeNear(wanted: number, size: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let step = Math.max(1, wanted)
  while (divisor(step, size) !== 1) step += 1
  return step
}
