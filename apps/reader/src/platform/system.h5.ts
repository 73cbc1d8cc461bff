import { createStore } from '../state/store.ts'

export type SystemTheme = 'light' | 'dark'

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

function themeNow(): SystemTheme {
  return darkQuery.matches ? 'dark' : 'light'
}

export const systemTheme = createStore<SystemTheme>(themeNow())

export function watchSystem(): void {
  // Older Safari has the older form only.
  const changed = () => systemTheme.set(themeNow())
  if ('addEventListener' in darkQuery) darkQuery.addEventListener('change', changed)
}

/** The ground behind the pages, and what a screen reader speaks. */
export function showAppearance(classes: string, language: string): void {
  document.documentElement.className = classes
  document.documentElement.lang = language
  document.getElementById('first')?.remove()
}

export function topSpace(): { readonly statusBar: number; readonly capsule: number } {
  return { statusBar: 0, capsule: 0 }
}

export function setPageTitle(title: string): void {
  document.title = title
}
