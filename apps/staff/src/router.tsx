import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

function page<const Path extends string>(path: Path, load: () => Promise<{ default: React.ComponentType }>) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })
}

const SEARCH_NAMES = [
  ...(['q', 'id', 'tab', 'branch', 'type', 'class', 'year', 'sort', 'available'] as const),
  ...(['month', 'kind', 'actor', 'from', 'to', 'version', 'name', 'run'] as const),
  ...(['by', 'patronType', 'itemType'] as const),
] as const
type SearchText = { readonly [Name in (typeof SEARCH_NAMES)[number]]?: string }

/** What stands in the address of a list: a text looked for, one thing, a filter. */
function readSearch(search: Record<string, unknown>): SearchText {
  return Object.fromEntries(
    SEARCH_NAMES.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]])),
  )
}

function listPage<const Path extends string>(path: Path, load: () => Promise<{ default: React.ComponentType }>) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load),
    validateSearch: readSearch,
  })
}

const routes = [
  page('/', () => import('./desk/desk-page.tsx')),
  listPage('/holds', () => import('./holds/holds-page.tsx')),
  listPage('/transits', () => import('./transits/transits-page.tsx')),
  listPage('/tasks', () => import('./tasks/tasks-page.tsx')),
  page('/disputes/$id', () => import('./troubles/dispute-page.tsx')),
  listPage('/patrons', () => import('./patrons/patrons-page.tsx')),
  page('/patrons/$id', () => import('./patrons/patron-page.tsx')),
  page('/patrons/$id/account', () => import('./accounts/patron-account-page.tsx')),
  listPage('/accounts', () => import('./accounts/accounts-page.tsx')),
  listPage('/titles', () => import('./catalog/titles-page.tsx')),
  page('/titles/$id', () => import('./catalog/title-page.tsx')),
  page('/items/$id', () => import('./catalog/item-page.tsx')),
  page('/imports', () => import('./imports/imports-page.tsx')),
  listPage('/policy', () => import('./policy/policy-page.tsx')),
  listPage('/policy/scenarios', () => import('./policy/scenarios-page.tsx')),
  listPage('/policy/simulations', () => import('./policy/simulations-page.tsx')),
  listPage('/policy/simulations/$id', () => import('./policy/simulation-page.tsx')),
  listPage('/calendar', () => import('./calendar/calendar-page.tsx')),
  page('/staff', () => import('./staff-accounts/staff-page.tsx')),
  listPage('/record', () => import('./record/record-page.tsx')),
  listPage('/overview', () => import('./overview/overview-page.tsx')),
  listPage('/upkeep', () => import('./upkeep/upkeep-page.tsx')),
  listPage('/statistics', () => import('./statistics/statistics-page.tsx')),
  listPage('/settings', () => import('./settings/settings-page.tsx')),
  listPage('/place', () => import('./place/place-page.tsx')),
  listPage('/help', () => import('./help/help-page.tsx')),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/staff',
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
