const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi

// Direction marks, soft hyphens, byte order marks and zero-width spaces are invisible and break every comparison.
// The zero-width joiners stay: they hold emoji and some scripts together.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const CONTROL = /\p{Cc}/gu
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const FULL_WIDTH_SHIFT = 0xfee0

/** Exports write these for "no value"; `无` is left to the price reader, which knows it as a price of nothing. */
const NO_VALUE = new Set(['', 'null', 'nil', 'none', 'n/a', 'nan', 'undefined', '-', '--', '—', '——', '/'])

/**
 * Text for people: entities decoded, control and invisible characters gone, full-width letters and digits narrow,
 * white space single. Chinese punctuation and signs like Ⅱ stay as they are printed, so this is not NFKC.
 */
export function readText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(ENTITY, decodeEntity)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Text for machines (numbers, codes, keys): NFKC, so that every width and form of a character is one. */
export function readCode(raw: string): string {
  return readText(raw).normalize('NFKC').trim()
}

/** Is this a way of writing that there is nothing to say? */
export function isNoValue(text: string): boolean {
  return NO_VALUE.has(text.toLowerCase())
}

/** The same words in any width, case and punctuation give the same key. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')
}

/**
 * A title and, where ISBD punctuation (space, colon, space) sets one off, its subtitle. The Chinese colon stays part of
 * the title: 《1988：我想和这个世界谈谈》 is one name. Title marks around the whole are dropped.
 */
export function readTitle(raw: string): { title: string; subtitle?: string } {
  const text = readText(raw).replace(/^《([^《》]+)》$/, '$1')
  const [, title, subtitle] = /^(.+?) : (.+)$/.exec(text) ?? []
  return title !== undefined && subtitle !== undefined ? { title, subtitle } : { title: text }
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ''
}
