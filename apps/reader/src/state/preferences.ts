import { readKept, writeKept } from './kept.ts'
import { createStore, useStore } from './store.ts'

export type Language = 'zh-CN' | 'en'

/** `null`: as the system has it. */
export type Preferences = {
  readonly language: Language
  readonly theme: 'light' | 'dark' | null
  readonly type: 'normal' | 'large' | 'larger'
}

const first: Preferences = { language: 'zh-CN', theme: null, type: 'normal' }

function kept(): Preferences {
  const found = readKept('preferences')
  if (typeof found !== 'object' || found === null) return first
  const { language, theme, type } = { ...first, ...found } as Record<keyof Preferences, unknown>
  return {
    language: language === 'en' ? 'en' : 'zh-CN',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    type: type === 'large' || type === 'larger' ? type : 'normal',
  }
}

export const preferences = createStore<Preferences>(kept())

export function setPreference(change: Partial<Preferences>): void {
  const next = { ...preferences.get(), ...change }
  preferences.set(next)
  writeKept('preferences', next)
}

export function usePreferences(): Preferences {
  return useStore(preferences)
}
