import { classLetterOf } from './class-names.ts'
import { figureOf, inkOf } from './cover-inks.ts'
import { drawBand, drawField, drawRules, drawSlip, MOST_UPRIGHT, type Parts } from './cover-layouts.ts'
import { HEIGHT, WIDTH } from './cover-type.ts'
import { coverAuthor, coverTitle } from './cover-words.ts'
import { svgDataUri } from './data-uri.ts'
import { glyphsOf } from './svg-text.ts'

export type CoverFacts = {
  readonly title: string
  readonly author?: string | null | undefined
  /** A number of the Chinese Library Classification; its first letter gives ink and figure. */
  readonly classNumber?: string | null | undefined
}

const LAYOUTS = [drawSlip, drawRules, drawField, drawBand] as const

/** FNV-1a over code points: the same words give the same cover in every app. */
function chanceOf(words: string): number {
  let hash = 0x811c9dc5
  for (const glyph of words) hash = Math.imul(hash ^ (glyph.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 13)) >>> 0
}

function layoutFor(title: string, chance: number): (parts: Parts) => string {
  // Two neighbours that are no squares: letters or figures that must be read across.
  const isAcross = /[^\s\u2e80-\uffff]{2}/.test(title) || glyphsOf(title).length > MOST_UPRIGHT
  return isAcross ? drawBand : (LAYOUTS[(chance >>> 5) % LAYOUTS.length] ?? drawBand)
}

/** The drawn cover as an SVG of 120 × 168, for inline use. It says nothing a row does not: hide it from readers aloud. */
export function drawCover(facts: CoverFacts): string {
  const title = coverTitle(facts.title)
  const author = coverAuthor(facts.author ?? '')
  const letter = classLetterOf(facts.classNumber ?? '')
  const chance = chanceOf(title + author)
  const figure = (weight: number): string => figureOf(letter, chance, weight)
  const page = layoutFor(title, chance)({ title, author, letter, ink: inkOf(letter, chance), figure })
  const spine = `<path d="M0 0h5v${HEIGHT}H0z" opacity=".1"/><path d="M5.5 0v${HEIGHT}" stroke="#fff" stroke-opacity=".16"/>`
  // The size is written out: an image without one is blank in some mini-programs.
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${page}${spine}</svg>`
}

/** The same for the `src` of an image, in browsers and mini-programs alike. */
export function coverDataUri(facts: CoverFacts): string {
  return svgDataUri(drawCover(facts))
}
