export { learnWaits } from './learn-waits.ts'
export { insertPromise } from './promises-store.ts'
export { showCalibration } from './show-calibration.ts'
export { createWaitKnowledge, type WaitKnowledge, type WaitKnowledgeCache } from './wait-knowledge.ts'
