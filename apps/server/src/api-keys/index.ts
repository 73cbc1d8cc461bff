export { apiKeyRoutes } from './api-key-routes.ts'
export { identifyMachine } from './identify-machine.ts'
