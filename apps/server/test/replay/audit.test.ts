import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type TestDatabase, virtualClock } from '@wenyuan/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInvariants } from '../../src/audit/index.ts'
import { setCalendar } from '../../src/branches/index.ts'
import { atDemoOpening, plantDemo } from '../../src/demo/index.ts'
import { sealEvents } from '../../src/events/index.ts'
import { type OpenNetwork, openNetwork, plantNetwork } from '../../src/index.ts'
import type { Database, MasterKey } from '../../src/platform/index.ts'
import { START_AT } from '../http/test-app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-audit-'))
const headFile = path.join(folder, 'heads.jsonl')
let database: TestDatabase
let network: OpenNetwork

beforeAll(async () => {
  database = await createTestDatabase()
  const masterKey = randomBytes(32) as unknown as MasterKey
  const clock = virtualClock(START_AT)
  network = openNetwork({ db: database.database, clock, zone: zoneOf('Asia/Shanghai'), masterKey })
  await plantNetwork(atDemoOpening(network), { adminPassword: 'admin-of-a-test' })
  await plantDemo(network)
  await sealEvents(network, headFile)
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

class RolledBack extends Error {}

/** What the audit finds after a change that is then taken back; triggers and keys that would stop it are out of it. */
async function codesAfter(tampering: string): Promise<string[]> {
  let codes: string[] = []
  await network.db
    .transaction(async (tx) => {
      await tx.script('SET LOCAL session_replication_role = replica')
      await tx.script(tampering)
      const audit = await checkInvariants({ ...network, db: tx as unknown as Database }, { headFile })
      codes = audit.breaches.map(({ code }) => code)
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  return [...new Set(codes)]
}

test('a library at work breaks nothing', async () => {
  const audit = await checkInvariants(network, { headFile })
  expect(audit.breaches).toEqual([])
  expect(audit.loans).toBeGreaterThan(200)
  expect(audit.charges).toBeGreaterThan(200)
})

const OPEN_LOAN = `(SELECT min(id) FROM loan WHERE closed_at IS NULL)`
const CHARGED = `(SELECT min(id) FROM loan WHERE charge_fen > 0)`
const RENEWED = `(SELECT min(loan_id) FROM event WHERE kind = 'loan.renewed')`
const COPY_OF_LOAN = `INSERT INTO loan (item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, resolution_id,
    lent_at, due_on, due_at, due_steps) SELECT item_id, title_id, patron_id, item_type, branch_code, policy_branch_code,
    resolution_id, lent_at, due_on, due_at, due_steps FROM loan WHERE id = ${OPEN_LOAN}`

test.each([
  ['an item lent twice', `DROP INDEX loan_one_open_per_item; ${COPY_OF_LOAN}`, 'ITEM_LENT_TWICE'],
  [
    'an item set aside twice',
    `DROP INDEX hold_one_per_item; UPDATE hold SET status = 'ready', shelf_until_at = now(),
       set_aside_item_id = (SELECT min(set_aside_item_id) FROM hold WHERE status = 'ready')
     WHERE id = (SELECT min(id) FROM hold WHERE status = 'waiting')`,
    'ITEM_SET_ASIDE_TWICE',
  ],
  [
    'an item available that is on loan',
    `UPDATE item_state SET status = 'available' WHERE item_id = (SELECT item_id FROM loan WHERE id = ${OPEN_LOAN})`,
    'ITEM_STATUS_LOAN',
  ],
  [
    'an item on the hold shelf for nobody',
    `UPDATE item_state SET status = 'on_hold_shelf' WHERE item_id = (SELECT min(item_id) FROM item_state WHERE status = 'available')`,
    'ITEM_STATUS_HOLD',
  ],
  [
    'an item set aside at another branch',
    `UPDATE item_state SET branch_code = 'children' WHERE item_id = (SELECT min(set_aside_item_id) FROM hold WHERE status = 'ready')`,
    'HOLD_ITEM_PLACE',
  ],
  [
    'an item on its way that no transit tells of',
    `UPDATE item_state SET status = 'in_transit', to_branch_code = 'children'
     WHERE item_id = (SELECT min(item_id) FROM item_state WHERE status = 'available')`,
    'ITEM_TRANSIT',
  ],
  [
    'a credit that its moves do not make',
    `UPDATE patron_credit_move SET after_score = 150 - before_score % 7 WHERE id = (SELECT min(id) FROM patron_credit_move)`,
    'CREDIT_MOVES',
  ],
  ['two holds at one place', `UPDATE hold SET rank = 7 WHERE status = 'waiting'`, 'QUEUE_TIE'],
  [
    'a patron twice in a queue',
    `DROP INDEX hold_one_open_per_title; INSERT INTO hold (title_id, patron_id, pickup_branch_code, status, rank, placed_at)
     SELECT title_id, patron_id, pickup_branch_code, status, rank + 1000, placed_at FROM hold WHERE status = 'waiting' LIMIT 1`,
    'PATRON_TWICE_IN_QUEUE',
  ],
  [
    'more loans than the limit',
    `UPDATE policy_resolution SET resolved = jsonb_set(resolved, '{values,loanLimit}', '1')`,
    'LOAN_LIMIT',
  ],
  [
    'more loans of a type than the limit',
    `UPDATE policy_resolution SET resolved = jsonb_set(resolved, '{values,loanLimitForType}', '1')`,
    'LOAN_LIMIT_FOR_TYPE',
  ],
  [
    'a line of the account that was changed',
    `UPDATE account_line SET amount_fen = amount_fen + 1 WHERE loan_id = ${CHARGED}`,
    'LINE_CHANGED',
  ],
  [
    'a loan whose charge is not that of its lines',
    `UPDATE loan SET charge_fen = 9999 WHERE id = ${CHARGED}`,
    'LOAN_LINES',
  ],
  [
    'a charge that the rules do not give',
    `UPDATE policy_resolution SET resolved = jsonb_set(resolved, '{values,overdueCharge,0,perDayFen}', '77')`,
    'CHARGE',
  ],
  [
    'a charge that today is right and then was not: the calendar was another',
    `UPDATE branch SET calendar = '{}'`,
    'CHARGE',
  ],
  [
    'a renewal to an earlier day',
    `UPDATE event SET body = jsonb_set(body::jsonb, '{data,dueAt}', '1')::json WHERE id = (SELECT min(id) FROM event WHERE loan_id = ${RENEWED} AND kind = 'loan.renewed')`,
    'RENEWED_EARLIER',
  ],
  [
    'a due day that the record does not give',
    `UPDATE loan SET due_on = due_on + 1 WHERE id = ${OPEN_LOAN}`,
    'LOAN_STATE',
  ],
  ['a loan that nobody made', `DELETE FROM event WHERE loan_id = ${OPEN_LOAN}`, 'LOAN_WITHOUT_EVENT'],
  [
    'a key without its answer',
    `INSERT INTO idempotency (actor, key, body_hash, status, answer) VALUES ('a', 'k', '', 0, '')`,
    'KEY_UNANSWERED',
  ],
  ['an event that was changed', `UPDATE event SET body = '{}' WHERE id = (SELECT min(id) FROM event)`, 'RECORD'],
])('%s is found', async (_, tampering, code) => {
  expect(await codesAfter(tampering)).toContain(code)
})

test('a change of the calendar since then accuses no old charge', async () => {
  const actor = { kind: 'system', name: 'test' } as const
  for (const code of ['main', 'campus', 'children']) {
    await setCalendar(network, actor, { code, body: { hours: { 'mon-sun': '10:00-11:00' } }, ifMatch: null })
  }
  expect((await checkInvariants(network, { headFile })).breaches).toEqual([])
})
