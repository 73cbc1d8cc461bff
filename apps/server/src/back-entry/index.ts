export { backEntryRoutes } from './back-entry-routes.ts'
