export { checkSecret, countUntilLocked, type SecretRefused } from './check-secret.ts'
export { identifyIn } from './identify.ts'
export { openSession } from './open-session.ts'
export { hashSecret, isHashingBusy, isSecret } from './secrets.ts'
export { bindRefused, readerSessionAnswer, secretRefused } from './session-answers.ts'
export { sessionRoutes } from './session-routes.ts'
export {
  deleteOtherSessionsOfPatron,
  deleteSessionsOfPatron,
  deleteSessionsOfStaff,
  findOwnSecret,
} from './sessions-store.ts'
export { type ReaderWho, type SignedIn, subjectOfCard } from './sign-in.ts'
export { sweepSessions } from './sweep-sessions.ts'
