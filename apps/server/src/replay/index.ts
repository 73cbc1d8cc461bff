export {
  DEFAULT_SEED,
  type ReplayOptions,
  type ReplayProgress,
  type ReplayReport,
  type ReplayResult,
  replayLog,
} from './replay.ts'
export { DEFAULT_MODEL, MODEL_MAXIMUM, type ReplayModel, readModel } from './replay-model.ts'
