import { escapeText } from './escape-text.ts'

/** A pair of bars: what it is, and a value of each side. */
export type BarPair = { readonly name: string; readonly active: number; readonly draft: number }

const WIDTH = 640
const NAME_WIDTH = 200
const VALUE_WIDTH = 80
const BAR = 12
const GAP = 14

/**
 * Two bars for each row, today's policy above the draft, in one scale; as SVG, so that it prints sharp and needs no script.
 * Each value stands beside its bar: nothing is said by colour alone.
 */
export function drawBars(rows: readonly BarPair[], sayValue: (value: number) => string, title: string): string {
  const most = Math.max(1, ...rows.flatMap(({ active, draft }) => [active, draft]))
  const widthOf = (value: number) => Math.round((value / most) * (WIDTH - NAME_WIDTH - VALUE_WIDTH))
  const height = rows.length * (2 * BAR + GAP) + GAP
  const bars = rows.map(({ name, active, draft }, n) => {
    const top = GAP + n * (2 * BAR + GAP)
    const bar = (value: number, y: number, kind: string) =>
      `<rect class="${kind}" x="${NAME_WIDTH}" y="${y}" width="${widthOf(value)}" height="${BAR - 1}" rx="1"/>` +
      `<text class="value" x="${NAME_WIDTH + widthOf(value) + 6}" y="${y + BAR - 2}">${escapeText(sayValue(value))}</text>`
    const label = `<text class="name" x="${NAME_WIDTH - 8}" y="${top + BAR + 4}" text-anchor="end">${escapeText(name)}</text>`
    return label + bar(active, top, 'active') + bar(draft, top + BAR, 'draft')
  })
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeText(title)}">${bars.join('')}</svg>`
}
