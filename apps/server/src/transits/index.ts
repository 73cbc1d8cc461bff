export { loseOverdueTransits } from './lose-overdue-transits.ts'
export { transitRoutes } from './transit-routes.ts'
