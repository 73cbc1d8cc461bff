export const DAY_MS = 86_400_000
/** Rows read and handed to the worker at a time: a few milliseconds of the server's attention. */
export const ROWS_AT_A_TIME = 2_000
/** How often, in acts, it is written down how far a simulation has come. */
export const NOTE_EVERY_ACTS = 50_000
/** More would not fit in the worker's memory. */
export const MAX_SIMULATED_ACTS = 5_000_000
export const WORKER_MEMORY_MIB = 4_096
