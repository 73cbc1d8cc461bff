export { settingRoutes } from './setting-routes.ts'
export { lockSettings, readSettingRows, writeSettings } from './settings-store.ts'
export { DEFAULT_NAME, viewSettings } from './settings-view.ts'
export { findTypeNames, upsertTypes } from './types-store.ts'
