import { randomBytes } from 'node:crypto'
import { openDatabase, type Tx } from '@wenyuan/server/platform'
import { barcodeOf, cardOf, freeItems, type Library, walk } from './load-library.ts'
import { type Measured, measure } from './measure.ts'
import type { Rig } from './rig.ts'

/** As many connections as the server opens at the most. */
const CONNECTIONS = 10

/**
 * What a checkout must at least do, without any rule: lock patron and item, see their loans and holds, write loan, item,
 * event and key. (a) as eight statements in a transaction, (b) as one function called in a transaction of its own.
 */
export async function measureFloors(
  rig: Rig,
  library: Library,
  { clients, seconds }: { clients: readonly number[]; seconds: number },
): Promise<Measured[]> {
  await rig.db.script(FUNCTION)
  const db = openDatabase({ ...rig.address, max: CONNECTIONS })
  const measured: Measured[] = []
  const nextPatron = walk(library.patrons)
  const nextItem = walk(freeItems(library.items))
  const key = () => randomBytes(12).toString('hex')
  for (const count of clients) {
    measured.push(
      await measure(rig, 'floor (a) eight statements', { clients: count, seconds }, () => async () => {
        const [card, barcode] = [cardOf(nextPatron()), barcodeOf(nextItem())]
        await db.transaction((tx) => checkOutBare(tx, card, barcode, key()))
        return 'done'
      }),
    )
    measured.push(
      await measure(rig, 'floor (b) one function', { clients: count, seconds }, () => async () => {
        const args = [cardOf(nextPatron()), barcodeOf(nextItem()), BODY, MAC, key()]
        await db.query('floor-b', 'SELECT bench_checkout($1, $2, $3, $4, $5)', args)
        return 'done'
      }),
    )
  }
  await db.close()
  await undo(rig)
  return measured
}

const BODY = JSON.stringify({
  kind: 'loan.created',
  at: 0,
  actor: 'staff:1',
  data: { due: '2026-12-25', note: 'x'.repeat(300) },
})
const MAC = Buffer.alloc(32, 1)

async function checkOutBare(tx: Tx, card: string, barcode: string, key: string): Promise<void> {
  const patron = await tx.query<{ id: string }>(
    'floor-1',
    'SELECT p.* FROM patron p JOIN card c ON c.patron_id = p.id WHERE c.number = $1 FOR NO KEY UPDATE OF p',
    [card],
  )
  const item = await tx.query<{ id: string; title_id: string }>(
    'floor-2',
    'SELECT i.*, s.status FROM item i JOIN item_state s ON s.item_id = i.id WHERE i.barcode = $1 FOR NO KEY UPDATE OF i',
    [barcode],
  )
  const patronId = patron.rows[0]?.id
  const itemId = item.rows[0]?.id
  const titleId = item.rows[0]?.title_id
  await tx.query(
    'floor-3',
    'SELECT id, due_at, item_type, title_id FROM loan WHERE patron_id = $1 AND closed_at IS NULL',
    [patronId],
  )
  await tx.query(
    'floor-4',
    `SELECT id, patron_id, rank FROM hold WHERE title_id = $1 AND status IN ('requested', 'waiting', 'in_transit', 'ready')`,
    [titleId],
  )
  const loan = await tx.query<{ id: string }>(
    'floor-5',
    `INSERT INTO loan (item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at, due_on, due_at, due_steps)
     VALUES ($1, $2, $3, 'book', 'main', 'main', 'bench', '2026-11-25', '2026-12-25', '2026-12-25', '[]') RETURNING id`,
    [itemId, titleId, patronId],
  )
  await tx.query('floor-6', `UPDATE item_state SET status = 'on_loan', since_at = '2026-11-25' WHERE item_id = $1`, [
    itemId,
  ])
  await tx.query(
    'floor-7',
    `INSERT INTO event (kind, recorded_at, patron_id, item_id, loan_id, body, mac) VALUES ('loan.created', '2026-11-25', $1, $2, $3, $4, $5)`,
    [patronId, itemId, loan.rows[0]?.id, BODY, MAC],
  )
  await tx.query(
    'floor-8',
    `INSERT INTO idempotency (actor, key, body_hash, status, answer) VALUES ('staff:1', $1, $2, 201, $3)`,
    [key, MAC, BODY],
  )
}

/** The same eight steps, in the database. */
const FUNCTION = `CREATE OR REPLACE FUNCTION bench_checkout(a_card text, a_barcode text, a_body text, a_mac bytea, a_key text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE p record; i record; n bigint; l bigint;
BEGIN
  SELECT p1.* INTO p FROM patron p1 JOIN card c ON c.patron_id = p1.id WHERE c.number = a_card FOR NO KEY UPDATE OF p1;
  SELECT i1.*, s.status INTO i FROM item i1 JOIN item_state s ON s.item_id = i1.id WHERE i1.barcode = a_barcode FOR NO KEY UPDATE OF i1;
  SELECT count(due_at) INTO n FROM loan WHERE patron_id = p.id AND closed_at IS NULL;
  SELECT count(rank) INTO n FROM hold WHERE title_id = i.title_id AND status IN ('requested', 'waiting', 'in_transit', 'ready');
  INSERT INTO loan (item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id, lent_at, due_on, due_at, due_steps)
    VALUES (i.id, i.title_id, p.id, 'book', 'main', 'main', 'bench', '2026-11-25', '2026-12-25', '2026-12-25', '[]') RETURNING id INTO l;
  UPDATE item_state SET status = 'on_loan', since_at = '2026-11-25' WHERE item_id = i.id;
  INSERT INTO event (kind, recorded_at, patron_id, item_id, loan_id, body, mac) VALUES ('loan.created', '2026-11-25', p.id, i.id, l, a_body::json, a_mac);
  INSERT INTO idempotency (actor, key, body_hash, status, answer) VALUES ('staff:1', a_key, a_mac, 201, a_body);
  RETURN l;
END $$`

/** The floors' rows were no acts: they go, so that the server's acts meet a library as it was. */
async function undo(rig: Rig): Promise<void> {
  await rig.db.script(`
    ALTER TABLE event DISABLE TRIGGER USER;
    DELETE FROM event WHERE mac = decode('${MAC.toString('hex')}', 'hex');
    ALTER TABLE event ENABLE TRIGGER USER;
    DELETE FROM loan WHERE resolution_id = 'bench';
    UPDATE item_state SET status = 'available' WHERE status = 'on_loan' AND since_at = '2026-11-25'`)
  await rig.db.script(`DELETE FROM idempotency WHERE body_hash = decode('${MAC.toString('hex')}', 'hex')`)
  await rig.db.script('VACUUM ANALYZE')
}
