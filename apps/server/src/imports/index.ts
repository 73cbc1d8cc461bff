export { type ImportRouteOptions, importRoutes } from './import-routes.ts'
export { createImportRunner, type ImportRunner, resumeImports } from './import-runner.ts'
export { openSpoolFolder, type SpoolFolder } from './spool-folder.ts'
