import { svgDataUri } from './data-uri.ts'
import { THEMES } from './tokens.ts'

// The product's own marks. The seal is drawn and not set in a font: it must look the same where no Song face is.

/** The fish-tail 鱼尾 of an old page's fold, which opens every explanation; filled, on `FISH_TAIL_BOX`. */
export const FISH_TAIL = 'M0 0h12v13L6 7.4 0 13z'
export const FISH_TAIL_BOX = '0 0 12 13'

const WEN = 'M20 4v3.2M10.5 9h19M25.7 9.5c-2 4.8-6.6 8-14.7 9.7M14.3 9.5c2 4.8 6.6 8 14.7 9.7'
const YUAN = [
  'M10.4 22.6l2 1.5M9.4 26.9l2 1.5M9.6 35.9l2.7-4.6', // water
  'M16 22.7v7.6c0 2.3-.5 4-1.7 5.6M29.5 22.7v13.2', // the banks
  'M22.7 22.9v13M18.9 28.9h7.7M19.5 24.3l1.2 2M25.9 24.3l-1.2 2M21.5 30.5l-2.4 3.3M23.9 30.5l2.4 3.3',
].join('')
const WEN_ALONE = 'M20 6.5v4.5M7.5 14h25M28 14.5c-3 8-9.5 14-20.5 18.5M12 14.5c3 8 9.5 14 20.5 18.5'

export type SealStyle = { readonly size?: number; readonly ground?: string; readonly ink?: string }

function stamp(path: string, line: number, { size = 40, ground = THEMES.light.seal, ink = '#fff' }: SealStyle): string {
  const box = `width="${size}" height="${size}" viewBox="2 2 36 36"`
  const face = `<rect x="2" y="2" width="36" height="36" rx="3" fill="${ground}"/>`
  const strokes = `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${line}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${face}${strokes}</svg>`
}

/** The seal 文渊, white on vermilion in both themes. */
export function sealSvg(style: SealStyle = {}): string {
  return stamp(WEN + YUAN, 1.9, style)
}

export function sealDataUri(style: SealStyle = {}): string {
  return svgDataUri(sealSvg(style))
}

/** The text of favicon.svg: 文 alone, since two characters cannot be read at 16 pixels. */
export function faviconSvg(): string {
  return stamp(WEN_ALONE, 4, { size: 32 })
}

export function fishTailSvg(color = 'currentColor'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="13" viewBox="${FISH_TAIL_BOX}"><path d="${FISH_TAIL}" fill="${color}"/></svg>`
}
