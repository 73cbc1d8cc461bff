import { readCode } from './read-text.ts'

export type CallNumber =
  | { readonly kind: 'classed'; readonly classNumber: string; readonly rest: string }
  | { readonly kind: 'other'; readonly callNumber: string }

// The main classes of 中国图书馆分类法 (L, M, W and Y are not used); only D and T have second letters.
const LETTERS = /^(?:DF|T[BDEFGHJKLMNPQSUV]|[ABCDEFGHIJKNOPQRSTUVXZ])(?![A-Z])/
// Digits with a dot after every third; then what divides further: programming languages (TP312C++), form (-43),
// place (=5, (711)), time (="27"), relation (:I), and alternatives in brackets.
const BODY = /^(?:\d+(?:\.\d+)*)?(?:[A-Z]{1,8}(?:\+\+|#)?)?(?:[-=:+/."'<>()[\]{}A-Z0-9#]*)$/

/** Could this be a class of 中图法? It checks the form; only the published tables know which classes exist. */
export function isClassNumber(text: string): boolean {
  const letters = LETTERS.exec(text)
  return letters !== null && BODY.test(text.slice(letters[0].length))
}

/** A class as it is compared and stored: narrow, in capitals, without spaces, stray dots or the marks `[]{}`. */
export function normaliseClassNumber(raw: string): string {
  return readCode(raw)
    .toUpperCase()
    .replace(/[\s[\]{}]+/g, '')
    .replace(/\.+$/, '')
}

/**
 * `I247.5/123` and `TP312C++ 551-2` into the class and the rest (book number, volume, year). The first space or slash
 * divides. Numbers of other schemes (`1000 1`) stay whole.
 */
export function splitCallNumber(raw: string): CallNumber {
  const callNumber = readCode(raw)
  const [, head = '', rest = ''] = /^([^\s/]+)[\s/]*(.*)$/.exec(callNumber) ?? []
  const classNumber = normaliseClassNumber(head)
  return isClassNumber(classNumber) ? { kind: 'classed', classNumber, rest } : { kind: 'other', callNumber }
}

/** Does the class lie under this prefix? Notation is decimal, so I24 holds I247.5 and T holds TP312. */
export function isClassUnder(classNumber: string, prefix: string): boolean {
  return classNumber.startsWith(prefix)
}

/** The longest of the prefixes that the class lies under; null where none does. */
export function longestClassPrefix(classNumber: string, prefixes: Iterable<string>): string | null {
  let longest: string | null = null
  for (const prefix of prefixes) {
    if (isClassUnder(classNumber, prefix) && prefix.length >= (longest?.length ?? 0)) longest = prefix
  }
  return longest
}
