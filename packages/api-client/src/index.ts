export type { ClientProblemType } from './answer.ts'
export { type CallOptions, type CallResult, type Client, type ClientOptions, createClient } from './client.ts'
export { DEFAULT_TIMEOUT_MS, MAX_TRIES, UPLOAD_TIMEOUT_MS } from './retry.ts'
