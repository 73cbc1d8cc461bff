import { systemTheme } from '../platform/system'
import { usePreferences } from './preferences.ts'
import { useStore } from './store.ts'

const typeClass = { normal: '', large: ' wy--large', larger: ' wy--larger' } as const

/** The classes of a page's root view: theme and type size, as chosen or as the system has it. */
export function useAppearance(): string {
  const { theme, type } = usePreferences()
  const system = useStore(systemTheme)
  return `wy${(theme ?? system) === 'dark' ? ' wy--dark' : ''}${typeClass[type]}`
}
