import { problem } from '../http/index.ts'

/** Staff and machines have no card, inbox or PIN of their own. */
export const READERS_ONLY = problem('forbidden', { detail: 'readers-only' })
