-- Wrong codes of a place given by a reader, so that guessing slows down (apps/server/src/proof names the numbers).
CREATE TABLE proof_attempt (
  patron_id bigint PRIMARY KEY REFERENCES patron (id),
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);
