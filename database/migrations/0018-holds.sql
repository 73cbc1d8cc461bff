-- Holds that end by themselves, wait for a day, stand in a numbered place of the shelf; readers who want them one by one.
ALTER TABLE hold
  -- not wanted before this day, and filled no later than that one (of the reader's wish or the period of a request)
  ADD COLUMN from_on date,
  ADD COLUMN request_until_on date,
  -- the place on the hold shelf, told as a short code; free again when the hold ends
  ADD COLUMN slot integer CHECK (slot > 0),
  -- how often the reader let another go first
  ADD COLUMN passes integer NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX hold_one_per_slot ON hold (pickup_branch_code, slot) WHERE status = 'ready';
CREATE INDEX hold_request_end ON hold (request_until_on) WHERE status IN ('requested', 'waiting');
CREATE INDEX hold_missed ON hold (patron_id, shelf_until_on) WHERE status = 'expired';

-- no more holds ready at once than the reader wants; NULL: as they come
ALTER TABLE patron ADD COLUMN hold_pace smallint CHECK (hold_pace > 0);

-- How readers really behave, counted from what happened: `return` by days from the due day, `return-wanted` the same of
-- loans that someone waited for, `collect` by days on the hold shelf. Element n of `at_risk` is how many came to day n
-- (from the first that is counted), of `ended` how many ended on it. '' stands for any type.
CREATE TABLE wait_behaviour (
  kind text NOT NULL CHECK (kind IN ('return', 'return-wanted', 'collect')),
  item_type text NOT NULL,
  patron_type text NOT NULL,
  at_risk integer[] NOT NULL,
  ended integer[] NOT NULL,
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (kind, item_type, patron_type)
);

-- Which quantiles of what is computed have held 80 of 100 promises; one row.
CREATE TABLE wait_calibration (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  low_level double precision NOT NULL,
  high_level double precision NOT NULL,
  promises integer NOT NULL,
  learned_at timestamptz NOT NULL
);

-- What was promised when a hold was placed. `quantiles`: days after `made_on`, at equal steps of probability.
CREATE TABLE hold_promise (
  hold_id bigint PRIMARY KEY,
  made_on date NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  quantiles smallint[] NOT NULL
);
CREATE INDEX hold_promise_made ON hold_promise (made_on, hold_id);

-- One row for each hold, for reports: what became of it, how long it waited for its copy (days by the clock), how long the
-- copy waited on the shelf. `outcome` is the state of the hold; open ones have no end yet.
CREATE VIEW hold_outcome AS
SELECT h.id AS hold_id, h.title_id, h.patron_id, p.type_code AS patron_type, h.pickup_branch_code AS branch,
  h.item_id IS NOT NULL AS on_one_item, h.placed_at, h.ready_at, h.ended_at, h.status AS outcome,
  h.status IN ('requested', 'waiting', 'in_transit', 'ready') AS open,
  extract(epoch FROM h.ready_at - h.placed_at) / 86400 AS wait_days,
  CASE WHEN h.ready_at IS NOT NULL THEN extract(epoch FROM h.ended_at - h.ready_at) / 86400 END AS shelf_days,
  h.extensions, h.passes, m.from_on AS promised_from_on, m.to_on AS promised_to_on
FROM hold h JOIN patron p ON p.id = h.patron_id LEFT JOIN hold_promise m ON m.hold_id = h.id;
