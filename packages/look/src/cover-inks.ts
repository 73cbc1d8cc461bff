// Which ink and which quiet figure a class of the Chinese Library Classification has. Paper is the same in both themes.

export const PAPER = '#f3f1e8'
export const PRINT = '#1b1f1d'
export const FAINT_PRINT = '#3c423f'
export const SEAL_INK = '#b0301c'

// Literature is large, so it has four.
const INKS: Readonly<Record<string, readonly string[]>> = {
  A: ['#7a2e2a'],
  B: ['#4a4260'],
  C: ['#5a4a3a'],
  D: ['#3d4a5e'],
  E: ['#4c5238'],
  F: ['#7a5a22'],
  G: ['#46602f'],
  H: ['#3a6068'],
  I: ['#1f5546', '#2a4a69', '#7d302b', '#2b312e'],
  J: ['#83394b'],
  K: ['#6d4728'],
  N: ['#2e5c7a'],
  O: ['#35527e'],
  P: ['#2a5a6b'],
  Q: ['#3a6a4a'],
  R: ['#2f6660'],
  S: ['#5c6a2c'],
  T: ['#37444f'],
  U: ['#4a4f5a'],
  V: ['#334a63'],
  X: ['#3f6350'],
  Z: ['#2b312e'],
}
const UNCLASSED = '#2b312e'

export const ALL_INKS: readonly string[] = Object.values(INKS).flat()

export function inkOf(letter: string | null, chance: number): string {
  const inks = letter === null ? [] : (INKS[letter] ?? [])
  return inks[chance % inks.length] ?? UNCLASSED
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

const rings = (x: number): string =>
  range(6)
    .map((at) => `<circle cx="${x}" cy="120" r="${18 + at * 12}"/>`)
    .join('')
const mesh = (): string =>
  `<path d="${range(7)
    .map((at) => `M${12 + at * 16} 84v84M0 ${88 + at * 13}h120`)
    .join('')}"/>`
const slants = (): string =>
  `<path d="${range(6)
    .map((at) => `M${at * 26 - 20} 168l50-84`)
    .join('')}"/>`
const waves = (bend: number): string =>
  `<path d="${range(7)
    .map((at) => `M0 ${104 + at * 10}q30-${12 - bend} 60 0t60 0`)
    .join('')}"/>`

/** One quiet drawing for each field of knowledge, in white over the ink. `weight` is how much of it shows. */
export function figureOf(letter: string | null, chance: number, weight: number): string {
  const isLeft = chance % 2 === 0
  const lines = (paths: string): string => `<g fill="none" stroke="#fff" stroke-opacity="${weight}">${paths}</g>`
  const discs = (circles: string): string => `<g fill="#fff" fill-opacity="${weight / 2}">${circles}</g>`
  if (letter === 'J') return discs('<circle cx="52" cy="112" r="30"/><circle cx="78" cy="112" r="30"/>')
  if (letter === 'K') return lines(waves(chance % 7))
  if (letter !== null && 'TUV'.includes(letter)) return lines(mesh())
  if (letter !== null && 'NOPQRSX'.includes(letter)) return lines(rings(isLeft ? 22 : 96))
  if (letter !== null && 'ABCDEFG'.includes(letter)) return lines(slants())
  return discs(`<circle cx="${isLeft ? 74 : 38}" cy="${104 + (chance % 18)}" r="${24 + (chance % 10)}"/>`)
}
