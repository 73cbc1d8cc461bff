-- What was asked for one patron, newest first.
CREATE INDEX waiver_patron ON waiver (patron_id, id);
