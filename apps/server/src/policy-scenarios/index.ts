export { policyScenarioRoutes } from './scenario-routes.ts'
