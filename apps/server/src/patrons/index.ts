import type { App } from '../http/index.ts'
import { blockRoutes } from './block-routes.ts'
import { cardRoutes } from './card-routes.ts'
import { consentRoutes } from './consent-routes.ts'
import { type PatronStanding, patronReadRoutes, patronWriteRoutes } from './patron-routes.ts'

export { addCard } from './add-card.ts'
export { enrolPatron } from './enrol-patron.ts'
export { liftBlocks } from './lift-blocks.ts'
export { listPatrons } from './list-patrons.ts'
export { type LockedPatron, lockPatron } from './lock-patron.ts'
export { addNotice } from './notices-store.ts'
export type { PatronStanding } from './patron-routes.ts'
export { viewPatron, viewPatronSummary } from './patron-view.ts'
export { findPatronOfCard, NO_END, replacePin } from './patrons-store.ts'
export { placeBlock } from './place-block.ts'
export { seePatron } from './read-patron.ts'
export { type RegisterPatronResult, registerPatron } from './register-patron.ts'
export { sealForCard } from './seal-for-card.ts'

export function patronsRoutes(app: App, standing?: PatronStanding): void {
  patronReadRoutes(app, standing)
  patronWriteRoutes(app, standing)
  cardRoutes(app)
  blockRoutes(app)
  consentRoutes(app)
}
