export { relationRoutes } from './relation-routes.ts'
