-- The order in which the lines of an account were booked. Their ids don't tell it: those of acts are taken in blocks,
-- before the line of a payment that comes first. Lines are booked under their patron's lock, so this is the order of the
-- account; it decides between lines of one instant.
ALTER TABLE account_line ADD COLUMN seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
