export { type ScenarioServer, startScenarioServer } from './scenario-server.ts'
export { createScenarioWorlds, type ScenarioWorlds } from './scenario-worlds.ts'
