export const SLIP_WIDTHS = ['58', '80', 'a6'] as const
export type SlipWidth = (typeof SLIP_WIDTHS)[number]
export const SLIP_WAYS = ['browser', 'escpos'] as const
export type SlipWay = (typeof SLIP_WAYS)[number]
/** Bits per second on the line; printers come set to one of these, most to the first. */
export const BAUDS = [9_600, 19_200, 38_400, 115_200] as const
export type Baud = (typeof BAUDS)[number]
export type SlipSettings = { readonly width: SlipWidth; readonly way: SlipWay; readonly baud: Baud }

const KEY = 'wenyuan.desk.slip'

/** Null until someone has chosen on this computer. */
export function slipSettings(): SlipSettings | null {
  const [width, way, baud] = (localStorage.getItem(KEY) ?? '').split(' ')
  const known = SLIP_WIDTHS.find((name) => name === width)
  const knownWay = SLIP_WAYS.find((name) => name === way)
  return known === undefined || knownWay === undefined
    ? null
    : { width: known, way: knownWay, baud: BAUDS.find((rate) => String(rate) === baud) ?? BAUDS[0] }
}

export function keepSlipSettings({ width, way, baud }: SlipSettings): void {
  localStorage.setItem(KEY, `${width} ${way} ${baud}`)
}
