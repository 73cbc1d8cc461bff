import { useSyncExternalStore } from 'react'

export type Language = 'zh-CN' | 'en'
export type WordsOf<Words> = Readonly<Record<Language, Words>>

const KEY = 'wenyuan.language'
const listeners = new Set<() => void>()

export function currentLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentLanguage)
}

/** The words of one screen in the language that is set: each folder keeps its own `words.ts`, both languages alike. */
export function useWords<Words>(words: WordsOf<Words>): Words {
  return words[useLanguage()]
}
