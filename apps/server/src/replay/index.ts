export { isRoomBooking } from './read-loan-log.ts'
export {
  DEFAULT_SEED,
  type ReplayOptions,
  type ReplayProgress,
  type ReplayReport,
  type ReplayResult,
  replayLog,
} from './replay.ts'
export {
  collectDays,
  DEFAULT_MODEL,
  keepingDays,
  lateDays,
  MODEL_MAXIMUM,
  type ReplayModel,
  readModel,
} from './replay-model.ts'
