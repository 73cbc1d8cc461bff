import { svgDataUri } from './data-uri.ts'

// On a grid of 24, one line of 1.6, square ends, nothing filled: an icon is drawn like a rule of ink.

const RING = 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0z'
const SPEAKER = 'M4 9.5h3.5L12 5.8v12.4l-4.5-3.7H4z'
const TRAY = 'M4.5 15.5V20h15v-4.5'

/** The path of each icon, to be stroked and never filled. */
export const ICONS = {
  alert: 'M12 4.2l8.8 15.3H3.2zM12 10v4M12 16.6v.4',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  book: 'M5 17.5V4h13.5v16h-11A2.5 2.5 0 0 1 5 17.5 2.5 2.5 0 0 1 7.5 15h11',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.8v4M15.5 3.8v4',
  chart: 'M4 20h16M7 19v-5M12 19V6M17 19v-9',
  check: 'M4.8 12.6l4.7 4.7L19.2 7',
  clock: `${RING}M12 7v5.3l3.5 2.2`,
  close: 'M6 6l12 12M6 18L18 6',
  down: 'M5.5 9l6.5 6.5L18.5 9',
  edit: 'M4.5 19.5l1-4.5L16.3 4.2l3.5 3.5L9 18.5zM13.8 6.7l3.5 3.5',
  export: `M12 4v11M8 11.2l4 3.8 4-3.8${TRAY}`,
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  fix: 'M19.3 7.2l-3 3-2.5-2.5 3-3A4.6 4.6 0 0 0 11 10.5L4.5 17 7 19.5l6.5-6.5a4.6 4.6 0 0 0 5.8-5.8z',
  gear: 'M12 3.5l7.3 4.25v8.5L12 20.5l-7.3-4.25v-8.5zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  help: `${RING}M9.5 9.8a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M12 16.4v.4`,
  hold: 'M7 4h10v16l-5-4-5 4z',
  home: 'M4 11l8-6.8 8 6.8M6 10v10h12V10M10 20v-5.5h4V20',
  info: `${RING}M12 11.2v5M12 7.6v.4`,
  key: 'M3 6.5h18v11H3zM6.7 10.2h.4M10.1 10.2h.4M13.5 10.2h.4M16.9 10.2h.4M8 14h8',
  light: 'M8 4h8v3.5l-2 2.7V20h-4v-9.8L8 7.5zM8 7.5h8M12 13v1.5',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.3 6.5h.6M4.3 12h.6M4.3 17.5h.6',
  lock: 'M5.5 10.5h13V20h-13zM8.5 10.5V7.8a3.5 3.5 0 0 1 7 0v2.7M12 14v2.5',
  logout: 'M14 4.5H5v15h9M10.5 12h9M16.5 8.5L20 12l-3.5 3.5',
  me: 'M15.8 8.2a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0zM4.8 20c.6-3.7 3.2-5.7 7.2-5.7s6.6 2 7.2 5.7',
  minus: 'M5 12h14',
  money: 'M6.5 4.5l5.5 7 5.5-7M12 11.5V20M7.5 12h9M7.5 16h9',
  moon: 'M19.8 14.3A8.2 8.2 0 0 1 9.7 4.2a8.2 8.2 0 1 0 10.1 10.1z',
  more: 'M5.2 11.6h.8v.8h-.8zM11.6 11.6h.8v.8h-.8zM18 11.6h.8v.8H18z',
  mute: `${SPEAKER}M15.7 9.5l5 5M20.7 9.5l-5 5`,
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  no: `${RING}M6.5 17.5l11-11`,
  pin: 'M12 20.5c-4.2-4-6.3-7.4-6.3-10.2a6.3 6.3 0 0 1 12.6 0c0 2.8-2.1 6.2-6.3 10.2zM14.3 10.2a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8.5V4h10v4.5M7 17H4V8.5h16V17h-3M7 14h10v6H7z',
  rule: 'M4.5 5.5h15M4.5 10h9M4.5 14.5h15M4.5 19H11',
  scan: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M7.5 12h9',
  search: 'M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l4.8 4.8',
  share: 'M12 14.5v-10M8 8l4-3.8L16 8M7.5 11H5v9h14v-9h-2.5',
  shelf: 'M4 4v16.5M20 4v16.5M4 18h16M4 11.5h16M7.5 11V6.5M11 11V5.5M14.3 11l1.6-4.7',
  sound: `${SPEAKER}M15.3 9.3a4 4 0 0 1 0 5.4M17.8 6.8a7.5 7.5 0 0 1 0 10.4`,
  star: 'M12 4.2L14.2 9.6L20 10L15.5 13.7L16.9 19.4L12 16.3L7.1 19.4L8.5 13.7L4 10L9.8 9.6z',
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 3.5v1.8M12 18.7v1.8M3.5 12h1.8M18.7 12h1.8M6 6l1.2 1.2M16.8 16.8L18 18M18 6l-1.2 1.2M7.2 16.8L6 18',
  task: 'M4.5 4.5h15v15h-15zM8 12.2l2.8 2.8L16 9.5',
  truck:
    'M5.2 17H3V6h11v11H9M14 10h3.8l3.2 3.2V17h-2M14 17h1.2M9 17.5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM19 17.5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z',
  undo: 'M8.5 4.5l-4 4 4 4M5 8.5h9a5.5 5.5 0 0 1 0 11H8',
  up: 'M5.5 15.5L12 9l6.5 6.5',
  upload: `M12 15V4.5M8 8l4-3.8L16 8${TRAY}`,
  users:
    'M12.6 8.4a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0zM2.8 19.5c.5-3.4 2.7-5.2 6.2-5.2s5.7 1.8 6.2 5.2M15.5 5a3.6 3.6 0 0 1 0 6.8M17.7 14.8c2 .8 3.2 2.4 3.5 4.7',
  walk: 'M14.8 4.7a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0zM12.3 9L11 14.3l3.5 2.5.8 3.7M10.5 16.3L7.8 20.5M12.3 9L9 10.3 7.8 13M12.3 9l2.2 2.6 2.8.9',
  wifi: 'M4 9.7a12 12 0 0 1 16 0M7 13.2a7.6 7.6 0 0 1 10 0M9.9 16.5a3.2 3.2 0 0 1 4.2 0M12 19.5v.3M4.5 4.5l15 15',
} as const satisfies Readonly<Record<string, string>>

export type IconName = keyof typeof ICONS

export const ICON_LINE = 1.6

export type IconStyle = { readonly color?: string; readonly size?: number }

const SIZE = 24

/** For inline use the colour may be `currentColor`; in an image it must be a real one. */
export function iconSvg(name: IconName, { color = 'currentColor', size = SIZE }: IconStyle = {}): string {
  const box = `width="${size}" height="${size}" viewBox="0 0 24 24"`
  const line = `fill="none" stroke="${color}" stroke-width="${ICON_LINE}" stroke-linecap="square"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${line}><path d="${ICONS[name]}"/></svg>`
}

export function iconDataUri(name: IconName, style: IconStyle & { readonly color: string }): string {
  return svgDataUri(iconSvg(name, style))
}
