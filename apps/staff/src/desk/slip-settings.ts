export const SLIP_WIDTHS = ['58', '80', 'a6'] as const
export type SlipWidth = (typeof SLIP_WIDTHS)[number]
export const SLIP_WAYS = ['browser', 'escpos'] as const
export type SlipWay = (typeof SLIP_WAYS)[number]
export type SlipSettings = { readonly width: SlipWidth; readonly way: SlipWay }

const KEY = 'wenyuan.desk.slip'

/** Null until someone has chosen on this computer. */
export function slipSettings(): SlipSettings | null {
  const [width, way] = (localStorage.getItem(KEY) ?? '').split(' ')
  const known = SLIP_WIDTHS.find((name) => name === width)
  const knownWay = SLIP_WAYS.find((name) => name === way)
  return known === undefined || knownWay === undefined ? null : { width: known, way: knownWay }
}

export function keepSlipSettings({ width, way }: SlipSettings): void {
  localStorage.setItem(KEY, `${width} ${way}`)
}
