import { printable } from './svg-text.ts'

// A record may hold a paragraph; nothing past this is ever seen on a cover.
const MOST_READ = 400

/** The title proper: no edition in brackets, nothing after a colon, a slash or an equals sign. */
export function coverTitle(title: string): string {
  const whole = printable(title.slice(0, MOST_READ))
  const proper = whole
    .replace(/[（(【[].*$/, '')
    .replace(/(?:[：:]| [/=] ).*$/, '')
    // In a Song face the curly apostrophe is a square wide.
    .replace(/([A-Za-z\u00c0-\u024f])[’‘](?=[A-Za-z\u00c0-\u024f])/g, "$1'")
    .trim()
  return proper === '' ? whole : proper
}

/** The name a spine would carry: the first person, without country, given names or what they did for the book. */
export function coverAuthor(author: string): string {
  const first = printable(author.slice(0, MOST_READ))
    .replace(/^(?:[[(（【〔][^\])）】〕]*[\])）】〕]\s*)+/, '')
    .replace(/\s*[/／,，;；、].*$/, '')
    .replace(/^(..+?)\s*等?(?:编著|主编|著|编)$/, '$1')
  const surname = last(first.split(/[·•・]/))
    .replace(/^(?:[A-Z]\.\s*)+/, '')
    .trim()
  const name = surname === '' ? first : surname
  if (!/^[\x20-\x7e]+$/.test(name)) return name
  const words = name.split(/[\s.]+/).filter(({ length }) => length > 1)
  return words.length === 0 ? name : last(words)
}

// Not `at(-1)`: phones that still run mini-programs do not have it.
function last(parts: readonly string[]): string {
  return parts[parts.length - 1] ?? ''
}
