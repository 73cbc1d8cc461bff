export { DEFAULT_LANGUAGE } from './accept-language.ts'
export {
  type Answer,
  conflict,
  type FaultDraft,
  forbidden,
  type GoodAnswer,
  type Headers,
  impossible,
  isProblem,
  type ProblemAnswer,
  problem,
} from './answer.ts'
export type { App, Ask } from './app.ts'
export { identityAgain } from './authenticate.ts'
export { type AppParts, createApp } from './create-app.ts'
export { cutPage, type ReadCursor, readCursor, writeCursor } from './cursor.ts'
export { DOCS_PATH, docsRoutes } from './docs-routes.ts'
export { downloadHeaders } from './download.ts'
export { KEY_KEPT_MS, requestDigest, sweepIdempotencyKeys, withIdempotency } from './idempotency.ts'
export { API_KEY_PREFIX, type Credential, type Identify, type Identity, SESSION_PREFIX } from './identity.ts'
export type { FaultCode } from './problem-words.ts'
export { renderProblem } from './render-problem.ts'
export { type Handler, route } from './route.ts'
export { createSealer, type Sealer } from './sealer.ts'
export { endedSessionCookies, sessionCookies, wantsCookie } from './session-cookie.ts'
export { VERSION } from './version.ts'
