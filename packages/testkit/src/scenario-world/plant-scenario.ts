import type { Actor } from '@wenyuan/domain/access'
import { type Database, timestamptz } from '@wenyuan/server/platform'
import type { Scenario } from '../scenario/index.ts'
import type { Planted } from './ground.ts'
import { plantedTypes } from './planted-types.ts'

/** Before every scenario. */
const BEGINNING = timestamptz(0)
/** Of a card without an end, and of a suspension. */
const NO_END = '9999-12-31'

/**
 * Writes the scenario's library into an empty database, all in one statement; the rows are numbered by their place in
 * the file.
 */
export async function plantScenario(database: Database, scenario: Scenario): Promise<Planted> {
  const titleIdOf = new Map(scenario.titles.map(({ name }, n) => [name, idOf(n)]))
  const types = plantedTypes(scenario)
  await database.query('scenario-plant', PLANT, [
    BEGINNING,
    JSON.stringify([
      { key: 'policyBranch', value: scenario.network.policyBranch },
      { key: 'nationalHolidays', value: scenario.network.nationalHolidays },
      { key: 'creditLevels', value: scenario.network.creditLevels },
      { key: 'amnesty', value: scenario.network.amnesty },
    ]),
    JSON.stringify(scenario.branches),
    types.patron,
    types.item,
    JSON.stringify(scenario.policy.lines),
    JSON.stringify(scenario.periods),
    JSON.stringify(scenario.patrons.map(patronRow)),
    JSON.stringify(scenario.titles.map(titleRow)),
    JSON.stringify(scenario.items.map((item, n) => itemRow(item, n, titleIdOf.get(item.title) ?? ''))),
    JSON.stringify(scenario.staff.map(({ name }, n) => ({ id: idOf(n), name }))),
    JSON.stringify(groupRows(scenario)),
    JSON.stringify(relationRows(scenario)),
  ])
  return {
    patronIdOf: new Map(scenario.patrons.map(({ card }, n) => [card, idOf(n)])),
    cardOf: new Map(scenario.patrons.map(({ card }, n) => [idOf(n), card])),
    titleIdOf,
    staff: new Map(scenario.staff.map((one, n) => [one.name, staffActor(one, n)])),
  }
}

// Foreign keys are looked at when the statement ends, so its parts may stand in any order.
const PLANT = `WITH settings AS (
  INSERT INTO setting (key, value) SELECT key, value FROM jsonb_to_recordset($2::jsonb) AS n (key text, value jsonb)
), branches AS (
  INSERT INTO branch (code, name, calendar)
  SELECT code, code, calendar FROM jsonb_to_recordset($3::jsonb) AS n (code text, calendar jsonb)
), patron_types AS (
  INSERT INTO patron_type (code, name) SELECT code, code FROM unnest($4::text[]) AS code
), item_types AS (
  INSERT INTO item_type (code, name) SELECT code, code FROM unnest($5::text[]) AS code
), policies AS (
  INSERT INTO policy_version (state, lines, periods, drafted_by, drafted_at, activated_by, activated_at, effective_at)
  VALUES ('activated', $6::jsonb, $7::jsonb, 'system:scenario', $1, 'system:scenario', $1, $1)
), patrons AS (
  INSERT INTO patron (id, name, type_code, branch_code, expires_on, born_on, suspended_until_on, created_at)
  SELECT id, name, type, branch, expires, born, suspended, $1
  FROM jsonb_to_recordset($8::jsonb) AS n (id bigint, name text, type text, branch text, expires date, born date, suspended date)
), cards AS (
  INSERT INTO card (number, patron_id, state, issued_at)
  SELECT card, id, state, $1 FROM jsonb_to_recordset($8::jsonb) AS n (id bigint, card text, state text)
), credits AS (
  INSERT INTO patron_credit (patron_id, score)
  SELECT id, credit FROM jsonb_to_recordset($8::jsonb) AS n (id bigint, credit smallint)
), consents AS (
  INSERT INTO consent (patron_id, kind, given_at, given_by)
  SELECT n.id, kind, $1, 'system:scenario'
  FROM jsonb_to_recordset($8::jsonb) AS n (id bigint, consents jsonb), jsonb_array_elements_text(n.consents) AS kind
), patron_groups AS (
  INSERT INTO patron_group (group_id, responsible_id)
  SELECT id, responsible FROM jsonb_to_recordset($12::jsonb) AS n (id bigint, responsible bigint)
), group_members AS (
  INSERT INTO patron_group_member (group_id, patron_id, since_at)
  SELECT n.id, m::bigint, $1 FROM jsonb_to_recordset($12::jsonb) AS n (id bigint, members jsonb), jsonb_array_elements_text(n.members) AS m
), relations AS (
  INSERT INTO patron_relation (kind, by_id, of_id, since_at, until_on, made_by)
  SELECT kind, by_id, of_id, $1, until, 'system:scenario'
  FROM jsonb_to_recordset($13::jsonb) AS n (kind text, by_id bigint, of_id bigint, until date)
), balances AS (
  INSERT INTO account_line (patron_id, kind, amount_fen, at, actor)
  SELECT id, CASE WHEN balance > 0 THEN 'charge' ELSE 'correction' END, balance, $1, 'system:scenario'
  FROM jsonb_to_recordset($8::jsonb) AS n (id bigint, balance bigint) WHERE balance <> 0
), titles AS (
  INSERT INTO title (id, title, authors, publisher, year, isbn, class_number, identity_key, created_at)
  SELECT id, title, ARRAY(SELECT jsonb_array_elements_text(authors)), publisher, year, isbn, class, key, $1
  FROM jsonb_to_recordset($9::jsonb)
    AS n (id bigint, key text, title text, authors jsonb, publisher text, year integer, isbn text, class text)
), items AS (
  INSERT INTO item (id, barcode, title_id, type_code, branch_code, price_fen, acquired_on, created_at)
  SELECT id, barcode, title, type, branch, price, acquired, $1 FROM jsonb_to_recordset($10::jsonb)
    AS n (id bigint, barcode text, title bigint, type text, branch text, price bigint, acquired date)
), item_states AS (
  INSERT INTO item_state (item_id, status, branch_code, since_at)
  SELECT id, status, branch, $1 FROM jsonb_to_recordset($10::jsonb) AS n (id bigint, status text, branch text)
)
INSERT INTO staff (id, username, name, password_hash)
SELECT id, name, name, '' FROM jsonb_to_recordset($11::jsonb) AS n (id bigint, name text)`

function idOf(place: number): string {
  return String(place + 1)
}

function patronRow(patron: Scenario['patrons'][number], n: number) {
  const { name, card, type, branch, bornOn: born, balanceFen: balance, credit, consents } = patron
  return {
    id: idOf(n),
    ...{ name, card, type, branch, born, balance, credit, consents: [...new Set(consents)] },
    expires: patron.expiresOn ?? NO_END,
    suspended: patron.suspended ? NO_END : null,
    state: patron.cardLost ? 'lost' : 'active',
  }
}

/** By name or by card: a patron that stands further down in the file is known by name only. */
function patronIds({ patrons }: Scenario): ReadonlyMap<string, string> {
  return new Map(patrons.flatMap(({ name, card }, n) => [[name, idOf(n)] as const, [card, idOf(n)] as const]))
}

function groupRows(scenario: Scenario) {
  const ids = patronIds(scenario)
  return scenario.patrons.flatMap(({ responsible, members }, n) => {
    if (responsible === null && members === null) return []
    const memberIds = [...new Set((members ?? []).map((member) => ids.get(member)))]
    return [{ id: idOf(n), responsible: responsible === null ? null : ids.get(responsible), members: memberIds }]
  })
}

function relationRows(scenario: Scenario) {
  const ids = patronIds(scenario)
  return scenario.relations.map(({ kind, by, of, untilOn }) => {
    return { kind, by_id: ids.get(by), of_id: ids.get(of), until: untilOn }
  })
}

function titleRow(written: Scenario['titles'][number], n: number) {
  const { name: key, title, authors, publisher, year, isbn, classNumber } = written
  return { id: idOf(n), key, title, authors, publisher, year, isbn, class: classNumber }
}

function itemRow(item: Scenario['items'][number], n: number, title: string) {
  const { barcode, type, branch, priceFen: price, acquiredOn: acquired, status } = item
  return { id: idOf(n), barcode, title, type, branch, price, acquired, status }
}

function staffActor({ name, permissions, branch }: Scenario['staff'][number], n: number): Actor {
  const grants = permissions.map((permission) => ({ permission, branch: branch ?? '*' }))
  return { kind: 'staff', id: idOf(n), name, grants }
}
