import type { App } from '../http/index.ts'
import { type CatalogMay, NOTHING_SAID } from './catalog-may.ts'
import { findingRoutes } from './finding-routes.ts'
import { itemRoutes, type OfferItem } from './item-routes.ts'
import { titleRoutes } from './title-routes.ts'

export { addItem } from './add-item.ts'
export { addTitle } from './add-title.ts'
export type { CatalogMay, TitleMay } from './catalog-may.ts'
export { type ChangeItemResult, changeItem } from './change-item.ts'
export { type ChangeTitleResult, changeTitle } from './change-title.ts'
export { findNamedItems, mayNameByOther, type NamedItems } from './find-named-items.ts'
export { insertItems, insertTitles } from './insert-records.ts'
export type { ItemColumns } from './items-store.ts'
export { searchTitles } from './search-titles.ts'
export { showItem } from './show-item.ts'
export { viewAvailability, viewTitle } from './title-view.ts'
export { findTitles, findTitlesByKey, refreshSearchWords, type TitleColumns, type TitleRow } from './titles-store.ts'

export function catalogRoutes(
  app: App,
  may: CatalogMay = NOTHING_SAID,
  offer: OfferItem = async () => undefined,
): void {
  findingRoutes(app)
  titleRoutes(app, may)
  itemRoutes(app, may, offer)
}
