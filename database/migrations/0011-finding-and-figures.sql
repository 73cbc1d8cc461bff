-- What a title is found by: its words in small letters, one field a line, and every character and pair of characters in
-- them, because Chinese has no spaces to part words by and most words have two characters.
ALTER TABLE title ADD COLUMN search_text text NOT NULL DEFAULT '';
ALTER TABLE title ADD COLUMN search_grams text[] NOT NULL DEFAULT '{}';
UPDATE title SET search_text = lower(concat_ws(E'\n', title, subtitle, array_to_string(authors, E'\n'), publisher));
UPDATE title t SET search_grams = ARRAY(
  SELECT DISTINCT gram FROM (
    SELECT sign, sign || coalesce(lead(sign) OVER (ORDER BY place), '') AS pair
    FROM string_to_table(t.search_text, NULL) WITH ORDINALITY AS s (sign, place)
  ) signs, LATERAL (VALUES (sign), (pair)) AS g (gram)
  WHERE gram !~ '\s'
);
CREATE INDEX title_grams ON title USING gin (search_grams);
-- A class and all below it.
CREATE INDEX title_class ON title (class_number text_pattern_ops) WHERE class_number IS NOT NULL;

-- What happened between two instants, for the figures of a day and a month and for what is popular.
CREATE INDEX loan_lent ON loan (lent_at);
CREATE INDEX loan_closed ON loan (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX hold_placed ON hold (placed_at);
CREATE INDEX patron_created ON patron (created_at);
CREATE INDEX account_line_at ON account_line (at);
CREATE INDEX event_renewed ON event (recorded_at) WHERE kind = 'loan.renewed';
