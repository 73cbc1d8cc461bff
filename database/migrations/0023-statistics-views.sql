-- What statistics count: one row for each thing that happened, with the four things it can be counted by (when, patron
-- type, item type, branch). docs/operations/statistics.md tells each column. Undone acts are in none of them. Each has its
-- patron; LEFT JOIN all the same, because it is left out where nobody asks for the patron's type. Days are float8: a
-- million numerics take their time.

-- A loan falls due in a period whether or not it has come back.
CREATE INDEX loan_due ON loan (due_at);
CREATE INDEX waiver_requested_at ON waiver (requested_at);
-- Few, and asked about for every renewal that is counted.
CREATE INDEX event_renewal_undone ON event (loan_id) WHERE kind = 'loan.renewal-undone';

CREATE VIEW statistic_loan AS
SELECT l.id AS loan_id, l.lent_at, l.branch_code AS branch, p.type_code AS patron_type, l.item_type, l.in_library,
  l.renewals, coalesce(l.effective_return_at, l.closed_at) AS returned_at, l.closed_how,
  extract(epoch FROM coalesce(l.effective_return_at, l.closed_at) - l.lent_at)::float8 / 86400 AS days_kept
FROM loan l LEFT JOIN patron p ON p.id = l.patron_id
WHERE l.closed_how IS DISTINCT FROM 'undone';

-- A renewal was taken back when a later event of its loan leads to one renewal less than it had led to; written so that
-- only the bodies of loans with such an event are opened.
CREATE VIEW statistic_renewal AS
SELECT e.id AS event_id, e.loan_id, e.recorded_at AS renewed_at, l.branch_code AS branch, p.type_code AS patron_type,
  l.item_type, (e.body #>> '{data,renewals}')::int AS renewal,
  coalesce((e.body #>> '{data,automatic}')::boolean, false) AS automatic,
  extract(epoch FROM e.recorded_at - l.lent_at)::float8 / 86400 AS days_after_loan
FROM event e JOIN loan l ON l.id = e.loan_id LEFT JOIN patron p ON p.id = l.patron_id
WHERE e.kind = 'loan.renewed' AND NOT EXISTS (
  SELECT FROM event u WHERE u.loan_id = e.loan_id AND u.kind = 'loan.renewal-undone' AND u.id > e.id
    AND (e.body #>> '{data,renewals}')::int - (u.body #>> '{data,renewals}')::int = 1);

CREATE VIEW statistic_renewal_refusal AS
SELECT r.id AS refusal_id, r.at AS refused_at, r.branch_code AS branch, p.type_code AS patron_type,
  i.type_code AS item_type, r.codes
FROM refusal r LEFT JOIN patron p ON p.id = r.patron_id LEFT JOIN item i ON i.id = r.item_id
WHERE r.act = 'renew';

-- A hold of a title has an item type once a copy was lent or stands on the shelf for it.
CREATE VIEW statistic_hold AS
SELECT h.id AS hold_id, h.placed_at, h.pickup_branch_code AS branch, p.type_code AS patron_type,
  coalesce(l.item_type, i.type_code) AS item_type, h.status AS outcome, h.ready_at, h.ended_at,
  extract(epoch FROM h.ready_at - h.placed_at)::float8 / 86400 AS days_waited
FROM hold h LEFT JOIN patron p ON p.id = h.patron_id
LEFT JOIN loan l ON l.id = h.loan_id
LEFT JOIN item i ON i.id = coalesce(h.set_aside_item_id, h.item_id);

-- Late is after the last due time; each day begun counts. Of a loan that is still out only the reader of this view knows
-- how late it is by now.
CREATE VIEW statistic_due AS
SELECT l.id AS loan_id, l.due_at, l.branch_code AS branch, p.type_code AS patron_type, l.item_type,
  coalesce(l.effective_return_at, l.closed_at) AS returned_at,
  ceil(extract(epoch FROM coalesce(l.effective_return_at, l.closed_at) - l.due_at)::float8 / 86400) AS days_late,
  l.overdue_days AS days_charged, coalesce(l.charge_fen, 0) AS charge_fen
FROM loan l LEFT JOIN patron p ON p.id = l.patron_id
WHERE l.closed_how IS DISTINCT FROM 'undone';

CREATE VIEW statistic_waiver AS
SELECT w.id AS waiver_id, w.requested_at, p.branch_code AS branch, p.type_code AS patron_type, i.type_code AS item_type,
  c.cause, w.state, w.amount_fen, w.decided_at,
  CASE WHEN w.state IN ('approved', 'rejected') THEN extract(epoch FROM w.decided_at - w.requested_at)::float8 / 86400 END
    AS days_to_decision
FROM waiver w LEFT JOIN patron p ON p.id = w.patron_id
LEFT JOIN account_line c ON c.id = w.charge_line_id
LEFT JOIN item i ON i.id = c.item_id;
