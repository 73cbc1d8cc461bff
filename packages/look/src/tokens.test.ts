import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { THEMES, type ThemeName, type ThemeToken } from './tokens.ts'
import { tokensCss } from './tokens-css.ts'

const LEAST_FOR_TEXT = 4.5
const LEAST_FOR_EDGES = 3

const TEXT: readonly [ThemeToken, readonly ThemeToken[]][] = [
  ['ink-1', ['paper', 'sheet', 'raised', 'sunken', 'green-wash', 'seal-wash', 'amber-wash', 'blue-wash']],
  ['ink-2', ['paper', 'sheet', 'raised', 'sunken', 'green-wash', 'seal-wash', 'amber-wash', 'blue-wash']],
  ['ink-3', ['paper', 'sheet', 'raised', 'sunken']],
  ['green', ['paper', 'sheet', 'raised', 'sunken', 'green-wash']],
  ['green-hover', ['paper', 'sheet', 'raised']],
  ['seal', ['paper', 'sheet', 'raised', 'seal-wash']],
  ['amber', ['paper', 'sheet', 'raised', 'amber-wash']],
  ['blue', ['paper', 'sheet', 'raised', 'blue-wash']],
  ['on-green', ['green', 'green-hover', 'green-press']],
  ['on-seal', ['seal']],
  ['on-tile', ['tile']],
  ['on-tile-2', ['tile']],
]

const EDGES: readonly [ThemeToken, readonly ThemeToken[]][] = [
  ['edge', ['paper', 'sheet', 'raised', 'sunken']],
  ['trim', ['tile']],
]

const inBoth = (pairs: readonly [ThemeToken, readonly ThemeToken[]][]) =>
  (['light', 'dark'] satisfies ThemeName[]).flatMap((theme) =>
    pairs.flatMap(([mark, grounds]) => grounds.map((ground) => ({ theme, mark, ground }))),
  )

describe('the colours', () => {
  it.each(inBoth(TEXT))('$theme: text in $mark can be read on $ground', ({ theme, mark, ground }) => {
    expect(contrast(THEMES[theme][mark], THEMES[theme][ground])).toBeGreaterThanOrEqual(LEAST_FOR_TEXT)
  })

  it.each(inBoth(EDGES))('$theme: a control edged in $mark is seen on $ground', ({ theme, mark, ground }) => {
    expect(contrast(THEMES[theme][mark], THEMES[theme][ground])).toBeGreaterThanOrEqual(LEAST_FOR_EDGES)
  })

  it('are measured as the guidelines define', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('the style sheet', () => {
  it('is the one the tokens make', async () => {
    await expect(tokensCss()).toMatchFileSnapshot('./tokens.css')
  })

  it('gives both themes the same names', () => {
    expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light))
  })
})
