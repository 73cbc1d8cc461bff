// Words inside drawings: safe in XML whatever a record holds, and measured without a font.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Without what XML 1.0 forbids (controls, lone surrogates, non-characters), runs of white space as one space. */
export function printable(text: string): string {
  let out = ''
  for (const glyph of text) {
    const code = glyph.codePointAt(0) ?? 0
    if (isBreak(code)) out += ' '
    else if (!isForbidden(code)) out += glyph
  }
  return out.replace(/\s+/g, ' ').trim()
}

const isBreak = (code: number): boolean => code === 0x09 || code === 0x0a || code === 0x0d

const isForbidden = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe

/** What stands in one square: a code point with the marks that belong to it. */
export function glyphsOf(text: string): string[] {
  const glyphs: string[] = []
  for (const glyph of text) {
    if (/^(?:[\u0300-\u036f]|\u200d|[\ufe00-\ufe0f])/.test(glyph) && glyphs.length > 0)
      glyphs[glyphs.length - 1] += glyph
    else glyphs.push(glyph)
  }
  return glyphs
}

const NARROW = /^[ijltfrI.,:;'!|()[\] ]/
const WIDE = /^[mwMW@%&]/
const FIRST_SQUARE = 0x2e80
const EVEN_STEP = 0.25

/** The width in em of a bold serif face, rather too wide than too narrow. */
export function widthOf(text: string): number {
  let width = 0
  for (const glyph of glyphsOf(text)) {
    if ((glyph.codePointAt(0) ?? 0) >= FIRST_SQUARE) width += 1
    else if (NARROW.test(glyph)) width += 0.36
    else width += WIDE.test(glyph) ? 0.95 : /^[A-Z]/.test(glyph) ? 0.72 : 0.58
  }
  return width
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutTo(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text
  let kept = ''
  for (const glyph of glyphsOf(text)) {
    if (widthOf(kept + glyph) + 1 > widest) break
    kept += glyph
  }
  return `${kept.trimEnd()}…`
}

// A word of letters, or one square; closing marks stay with what they close and opening ones with what they open.
const PIECE =
  /[（《〈「『“‘【(]*(?:[^\s\u2e80-\uffff（《]+|[\ud800-\udbff][\udc00-\udfff]|[^\s])[，。、：；！？）》〉」』”’】·]* ?/g

/** Lines no wider than `widest` em: whole words where they fit, never more than `most` lines, the last cut short. */
export function wrap(
  text: string,
  widest: number,
  most: number,
): { readonly lines: string[]; readonly isWhole: boolean } {
  const lines: string[] = []
  let line = ''
  for (const piece of (text.match(PIECE) ?? []).flatMap((word) => broken(word, widest))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > widest) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  if (line !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return { lines, isWhole: true }
  const last = cutTo(`${lines[most - 1] ?? ''}${lines[most] ?? ''}`, widest)
  return { lines: [...lines.slice(0, most - 1), last], isWhole: false }
}

/** As `wrap`, but the lines as even as the words allow, so that no last line is one lonely character. */
export function wrapEvenly(text: string, widest: number, most: number): ReturnType<typeof wrap> {
  const loose = wrap(text, widest, most)
  if (!loose.isWhole || loose.lines.length < 2) return loose
  const longest = Math.max(...(text.match(PIECE) ?? []).map((word) => widthOf(word.trimEnd())))
  for (let width = Math.max(longest, widthOf(text) / loose.lines.length); width < widest; width += EVEN_STEP) {
    const even = wrap(text, width, loose.lines.length)
    if (even.isWhole) return even
  }
  return loose
}

function broken(word: string, widest: number): string[] {
  if (widthOf(word.trimEnd()) <= widest) return [word]
  const parts = ['']
  for (const glyph of glyphsOf(word)) {
    const part = parts[parts.length - 1] ?? ''
    if (widthOf(part + glyph) > widest) parts.push(glyph)
    else parts[parts.length - 1] = part + glyph
  }
  return parts
}
