-- The waivers that wait for a decision, oldest first: few among all that were ever asked for.
CREATE INDEX waiver_requested ON waiver (id) WHERE state = 'requested';
