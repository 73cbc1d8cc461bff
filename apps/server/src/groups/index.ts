export { groupRoutes } from './group-routes.ts'
export { findParty, type PartyRow, partiesOfCards } from './groups-store.ts'
export { viewParty } from './show-members.ts'
