export { type SiteFolders, siteRoutes } from './site-routes.ts'
