import type { Language } from '@wenyuan/contract'

export const DEFAULT_LANGUAGE: Language = 'zh-CN'
const MAX_KEPT = 1_000
const kept = new Map<string, Language | null>()

/** The first of the languages we speak in the order the client likes them; `fallback` for a client that likes none. */
export function acceptedLanguage(header: string | undefined, fallback: Language): Language {
  if (header === undefined) return fallback
  let language = kept.get(header)
  if (language === undefined) {
    language = readHeader(header)
    // A handful of browsers' values make up nearly all requests; a flood of odd ones must not grow it.
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(header, language)
  }
  return language ?? fallback
}

function readHeader(header: string): Language | null {
  const wishes = header.split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { tag, place, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  wishes.sort((a, b) => b.weight - a.weight || a.place - b.place)
  for (const { tag, weight } of wishes) {
    if (weight === 0) continue
    if (tag === '*') return null
    if (/^zh(-|$)/.test(tag)) return 'zh-CN'
    if (/^en(-|$)/.test(tag)) return 'en'
  }
  return null
}
