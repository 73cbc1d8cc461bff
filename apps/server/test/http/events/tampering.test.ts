import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSealer, verifyEvents } from '../../../src/events/index.ts'
import { createTestRecord, type TestRecord } from './record.ts'

const EVENTS = 6
/** After so many passes without work everything that was appended before is settled. */
const PASSES_TO_SETTLE = 3

let record: TestRecord
beforeEach(async () => {
  record = await createTestRecord()
  for (let n = 1; n <= EVENTS; n += 1) await record.append({ subject: `setting:${n}`, patronId: String(n) })
  const sealer = createSealer(record.network, record.headFile)
  for (let n = 0; n < PASSES_TO_SETTLE; n += 1) await sealer.pass()
})
afterEach(() => record.drop())

const verify = () => verifyEvents(record.network, record.headFile)

async function firstBrokenAfter(sql: string) {
  await record.tamper(sql)
  const { ok, firstBroken } = await verify()
  expect(ok).toBe(false)
  return firstBroken
}

test('an untouched record verifies', async () => {
  expect(await verify()).toEqual({ ok: true, count: EVENTS, sealedTo: EVENTS, unsealed: 0 })
})

test('the tables themselves refuse a change', async () => {
  const { db } = record.network
  for (const table of ['event', 'event_seal']) {
    await expect(db.script(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
    await expect(db.script(`UPDATE ${table} SET ${table === 'event' ? 'kind' : 'hash'} = 'x'`)).rejects.toThrow(
      'append-only',
    )
  }
})

const CHANGED_3 = { kind: 'changed', seq: 3, eventId: '3' }

describe('a changed event is found and named', () => {
  test.each([
    ['its body', `UPDATE event SET body = replace(body::text, 'setting:3', 'setting:9')::json WHERE id = 3`],
    ['its body by a space', `UPDATE event SET body = (body::text || ' ')::json WHERE id = 3`],
    ['its MAC', `UPDATE event SET mac = sha256('x') WHERE id = 3`],
    [
      'body and MAC of another',
      `UPDATE event SET body = o.body, mac = o.mac, subject = o.subject, patron_id = o.patron_id
      FROM event o WHERE o.id = 5 AND event.id = 3`,
    ],
    ['the kind in its column', `UPDATE event SET kind = 'patron.changed' WHERE id = 3`],
    ['the patron in its column', 'UPDATE event SET patron_id = 4 WHERE id = 3'],
    ['the subject in its column', 'UPDATE event SET subject = NULL WHERE id = 3'],
    ['the time in its column', `UPDATE event SET recorded_at = recorded_at + interval '1 minute' WHERE id = 3`],
    ['its hash', `UPDATE event_seal SET hash = sha256('x') WHERE seq = 3`],
  ])('%s', async (_what, sql) => {
    expect(await firstBrokenAfter(sql)).toEqual(CHANGED_3)
  })

  test('two events that have changed places', async () => {
    const swap = `DELETE FROM event_seal WHERE seq IN (3, 4); INSERT INTO event_seal SELECT seq, CASE seq WHEN 3 THEN 4 ELSE 3 END, hash FROM kept`
    const sql = `CREATE TABLE kept AS SELECT * FROM event_seal WHERE seq IN (3, 4); ${swap}`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'changed', seq: 3, eventId: '4' })
  })

  test('an event of the tail that has no seal yet', async () => {
    await record.append()
    const id = String(EVENTS + 1)
    const sql = `UPDATE event SET kind = 'patron.changed' WHERE id = ${id}`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'changed', seq: null, eventId: id })
  })
})

describe('a removed event is found and named', () => {
  test('the event alone', async () => {
    expect(await firstBrokenAfter('DELETE FROM event WHERE id = 3')).toEqual({ kind: 'removed', seq: 3, eventId: '3' })
  })

  test('the event with its seal', async () => {
    const sql = 'DELETE FROM event WHERE id = 3; DELETE FROM event_seal WHERE seq = 3'
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'removed', seq: 3, eventId: null })
  })

  test('the first of all', async () => {
    const sql = 'DELETE FROM event WHERE id = 1; DELETE FROM event_seal WHERE seq = 1'
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'removed', seq: 1, eventId: null })
  })

  test('with the whole chain after it made anew, by what was noted outside', async () => {
    const sql = `DELETE FROM event WHERE id = 3; DELETE FROM event_seal WHERE seq >= 3;
      DO $$ DECLARE link bytea := (SELECT hash FROM event_seal WHERE seq = 2); n int := 2; e record; BEGIN
        FOR e IN SELECT id, mac FROM event WHERE id > 3 ORDER BY id LOOP
          n := n + 1; link := sha256(link || e.mac); INSERT INTO event_seal VALUES (n, e.id, link);
        END LOOP; UPDATE event_head SET seq = n, hash = link; END $$`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'cut', seq: EVENTS, eventId: null })
    await record.append()
    await createSealer(record.network, record.headFile).pass()
    expect((await verify()).firstBroken).toMatchObject({ kind: 'changed', seq: EVENTS })
  })
})

describe('an inserted event is found and named', () => {
  const copy = `INSERT INTO event (kind, recorded_at, subject, body, mac)
    SELECT kind, recorded_at, subject, replace(body::text, 'setting:3', 'setting:8')::json, mac FROM event WHERE id = 3`

  test('after the others: the sealer does not vouch for it', async () => {
    const id = String(EVENTS + 1)
    await record.tamper(copy)
    await record.append()
    await createSealer(record.network, record.headFile).pass()
    const found = await verify()
    expect(found.firstBroken).toEqual({ kind: 'inserted', seq: null, eventId: id })
    expect(found.sealedTo).toBe(EVENTS + 1)
  })

  test('below what is settled, though it is a true copy', async () => {
    const sql = `INSERT INTO event (id, kind, recorded_at, patron_id, subject, body, mac)
      SELECT 0, kind, recorded_at, patron_id, subject, body, mac FROM event WHERE id = 3`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'inserted', seq: null, eventId: '0' })
  })

  test.each([
    ['while it waits for the sealer', 0, null],
    ['when the sealer has taken it for a new one', 1, EVENTS + 1],
  ])('as a true copy, %s', async (_when, passes, seq) => {
    await record.tamper(`INSERT INTO event (kind, recorded_at, patron_id, subject, body, mac)
      SELECT kind, recorded_at, patron_id, subject, body, mac FROM event WHERE id = 3`)
    const sealer = createSealer(record.network, record.headFile)
    for (let n = 0; n < passes; n += 1) await sealer.pass()
    const { ok, firstBroken } = await verify()
    expect({ ok, firstBroken }).toEqual({
      ok: false,
      firstBroken: { kind: 'inserted', seq, eventId: String(EVENTS + 1) },
    })
  })

  test('with a seal at the end of the chain', async () => {
    const id = String(EVENTS + 1)
    const sql = `${copy}; INSERT INTO event_seal VALUES (${id}, ${id}, sha256('x'))`
    expect(await firstBrokenAfter(sql)).toMatchObject({ seq: EVENTS + 1, eventId: id })
  })
})

describe('a cut tail is found and named', () => {
  test('the last events with their seals', async () => {
    const sql = 'DELETE FROM event WHERE id > 4; DELETE FROM event_seal WHERE seq > 4'
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'cut', seq: 5, eventId: null })
  })

  test('with the head in the database moved back as well', async () => {
    const sql = `DELETE FROM event WHERE id > 4; DELETE FROM event_seal WHERE seq > 4;
      UPDATE event_head SET seq = 4, hash = (SELECT hash FROM event_seal WHERE seq = 4), settled_id = 4`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'cut', seq: 5, eventId: null })
  })

  test('everything', async () => {
    const sql = `DELETE FROM event; DELETE FROM event_seal; UPDATE event_head SET seq = 0, hash = '', settled_id = 0`
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'cut', seq: 1, eventId: null })
  })

  test('a note that a crash has cut short is passed over', async () => {
    appendFileSync(record.headFile, '\n{"count":7,"ha')
    await record.append()
    await createSealer(record.network, record.headFile).pass()
    expect(await verify()).toMatchObject({ ok: true, sealedTo: EVENTS + 1 })
    expect(readFileSync(record.headFile, 'utf8').trim().split('\n')).toHaveLength(3)
  })

  test('without the notes outside only the head in the database can tell', async () => {
    writeFileSync(record.headFile, '')
    const sql = 'DELETE FROM event WHERE id > 4; DELETE FROM event_seal WHERE seq > 4'
    expect(await firstBrokenAfter(sql)).toEqual({ kind: 'cut', seq: 5, eventId: null })
  })
})
