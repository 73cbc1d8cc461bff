/** Every limit of imports, by name; all inclusive. The upload itself has `MAX_IMPORT_BYTES` of the contract. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
/** One row as it stands in the file. */
export const MAX_ROW_BYTES = 1024 * 1024
export const MAX_COLUMNS = 1000
/** Of a JSON file the header is made of the fields of so many rows. */
export const JSON_HEADER_ROWS = 200
export const MAX_JSON_HEADER_BYTES = 16 * 1024 * 1024
/** Rows that break the form of the file itself (a quote that never closes); more of them, and it is no such file. */
export const MAX_BROKEN_ROWS = 1000
/** Rows in one transaction. */
export const BATCH_ROWS = 500
/** Skipped rows that are kept with their reasons; further ones are only counted. */
export const MAX_KEPT_BAD_ROWS = 50_000
/** What is kept of the text of a skipped row (UTF-16 units). */
export const MAX_RAW_LENGTH = 2000
/** Things in one transaction of an undo, and things that stay listed in its answer. */
export const UNDO_BATCH = 1000
export const MAX_KEPT_LISTED = 10_000
/** `authors` of one title. */
export const MAX_TITLE_AUTHORS = 50
/** A batch that another writer came in between of is planned anew. */
export const MAX_BATCH_TRIES = 5
/** How long an import waits for a database that is away. */
export const DATABASE_RETRY_MS = 5000
/** An upload that was cut off and left its file. */
export const STALE_UPLOAD_MS = 24 * 3_600_000
export const MAX_BARCODE_PREFIX = 12
