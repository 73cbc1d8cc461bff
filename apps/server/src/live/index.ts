export { HEARTBEAT_EVERY_MS } from './keep-telling.ts'
export { liveRoutes } from './stream-routes.ts'
