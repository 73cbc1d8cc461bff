/**
 * Limits of the contract that are told before anything is sent, because what breaks them may not even fit an address.
 * Written here, not imported: the contract brings its whole validation with it. The test compares them.
 */
export const MAX_QUERY_LENGTH = 200
/** A reason that travels in an address: shorter than a note may be, so that it fits in any script. */
export const MAX_ADDRESS_NOTE_LENGTH = 500
