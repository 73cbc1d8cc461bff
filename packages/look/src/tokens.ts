// The one source of every value that is seen. tokens.css is written from it, antd's theme is fed from it, and a test
// measures it: text keeps 4.5 : 1 on each ground it may stand on, control edges and state marks 3 : 1 (WCAG 2).

const LIGHT = {
  'color-scheme': 'light',
  // grounds
  paper: '#f4f6f2',
  sheet: '#ffffff',
  raised: '#ffffff',
  sunken: '#e9ede7',
  // ink and lines; `rule` is never the only sign of anything
  'ink-1': '#17211d',
  'ink-2': '#45524b',
  'ink-3': '#5f6c65',
  rule: '#dce1da',
  edge: '#7c8981',
  // what one may do
  green: '#1c5f4b',
  'green-hover': '#164d3d',
  'green-press': '#103a2e',
  'on-green': '#ffffff',
  'green-wash': '#e1eee7',
  // overdue, refused, destructive; and the seal itself
  seal: '#b0301c',
  'on-seal': '#ffffff',
  'seal-wash': '#fae8e3',
  // due soon, needs a look
  amber: '#7d5200',
  'amber-wash': '#f8edd3',
  // electronic, on its way, information
  blue: '#28557f',
  'blue-wash': '#e4edf5',
  // the black roof with its green edge: dark in both themes
  tile: '#17211d',
  'on-tile': '#f0f4ef',
  'on-tile-2': '#a9b6ae',
  trim: '#2f8a6c',
  'shadow-sheet': '0 -1px 0 rgba(23, 33, 29, 0.06), 0 -8px 32px rgba(23, 33, 29, 0.12)',
  'shadow-pop': '0 0 0 1px rgba(23, 33, 29, 0.08), 0 6px 20px rgba(23, 33, 29, 0.12)',
  veil: 'rgba(15, 20, 18, 0.48)',
  'cover-light': '1',
} as const

export type ThemeToken = keyof typeof LIGHT
export type Theme = Readonly<Record<ThemeToken, string>>
export type ThemeName = 'light' | 'dark'

const DARK: Theme = {
  'color-scheme': 'dark',
  paper: '#0f1412',
  sheet: '#171e1b',
  raised: '#1f2824',
  sunken: '#242e29',
  'ink-1': '#e7ece8',
  'ink-2': '#b6c1ba',
  'ink-3': '#93a098',
  rule: '#2b3530',
  edge: '#738178',
  green: '#79c2a4',
  'green-hover': '#8dd0b4',
  'green-press': '#66af91',
  'on-green': '#0b1a14',
  'green-wash': '#1b3329',
  seal: '#f28b74',
  'on-seal': '#230904',
  'seal-wash': '#3a1f19',
  amber: '#e0b25c',
  'amber-wash': '#352a14',
  blue: '#8db9e0',
  'blue-wash': '#1b2c3b',
  tile: '#0a0e0c',
  'on-tile': '#e7ece8',
  'on-tile-2': '#9daba3',
  trim: '#2f8a6c',
  'shadow-sheet': '0 -1px 0 #2b3530',
  'shadow-pop': '0 0 0 1px #2b3530, 0 8px 24px rgba(0, 0, 0, 0.5)',
  veil: 'rgba(0, 0, 0, 0.6)',
  'cover-light': '0.88',
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK }

/** System faces only, so that no font is ever fetched. Song is for what is in books and for stamp dates. */
export const FACES = {
  sans: '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif',
  song: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "STSong", "SimSun", serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono CJK SC", monospace',
} as const

/** What both themes share. Sizes are CSS pixels at width 375; type sizes of the reader grow by 1.2 or 1.4. */
export const SCALE = {
  // reader type; lines 16 20 24 26 30 36 40
  'r-tiny': '11px',
  'r-cap': '13px',
  'r-body': '15px',
  'r-strong': '17px',
  'r-head': '20px',
  'r-title': '26px',
  'r-figure': '34px',
  // staff type; lines 18 22 24 26 34 36
  's-cap': '12px',
  's-body': '14px',
  's-strong': '16px',
  's-head': '18px',
  's-result': '26px',
  's-figure': '28px',
  // spacing, steps of 4
  '1': '4px',
  '2': '8px',
  '3': '12px',
  '4': '16px',
  '5': '20px',
  '6': '24px',
  '8': '32px',
  '10': '40px',
  gutter: '20px',
  touch: '44px',
  // corners
  'cut-s': '3px',
  cut: '6px',
  'cut-l': '12px',
  // motion
  fast: '120ms',
  move: '220ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
} as const
