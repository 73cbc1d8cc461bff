import { FACES, SCALE, THEMES, type ThemeName } from './tokens.ts'

const NOTE = `/* Written from tokens.ts by tokens.test.ts (vitest run packages/look -u). Web pages set data-theme on the root;
   mini-programs, which have no root, put the classes wy and wy--dark on the root view of each page. */`

const WIDTH = 120

// A page's own .wy must not bring daylight back under a dark root: hence the middle selector.
const WHERE: Readonly<Record<ThemeName, readonly string[]>> = {
  light: [':root', '[data-theme="light"]', '.wy'],
  dark: ['[data-theme="dark"]', '[data-theme="dark"] .wy', '.wy.wy--dark'],
}

// Stands with the colours, not with the scale: a variable made of variables is fixed where it is declared.
const FOCUS = '--wy-focus: 0 0 0 2px var(--wy-sheet), 0 0 0 4px var(--wy-green)'

function rule(selectors: readonly string[], declarations: readonly string[]): string {
  return `${selectors.join(',\n')} {\n${declarations.map((line) => `  ${line};`).join('\n')}\n}`
}

function variables(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => broken(`--wy-${name}: ${value}`))
}

/** Breaks a long list as the formatter does, so that the written file is also the formatted one. */
function broken(declaration: string): string {
  if (declaration.length <= WIDTH - '  ;'.length) return declaration
  const [name = '', list = ''] = declaration.split(/: (.*)/)
  const lines = ['']
  for (const part of list.split(/(?<=, )/)) {
    const line = lines.at(-1) ?? ''
    const fits = `    ${line}${part};`.trimEnd().length <= WIDTH
    if (fits) lines[lines.length - 1] = line + part
    else lines.push(part)
  }
  return [`${name}:`, ...lines.map((line) => `    ${line.trimEnd()}`)].join('\n')
}

function themeRule(theme: ThemeName): string {
  const { 'color-scheme': scheme, ...colours } = THEMES[theme]
  return rule(WHERE[theme], [`color-scheme: ${scheme}`, ...variables(colours), FOCUS])
}

/** The text of tokens.css. */
export function tokensCss(): string {
  const { sans, song, mono } = FACES
  const shared = rule([':root', '.wy'], variables({ sans, song, mono, ...SCALE }))
  const still = rule([':root', '.wy'], ['--wy-fast: 0ms', '--wy-move: 0ms']).replace(/^/gm, '  ')
  const calm = `@media (prefers-reduced-motion: reduce) {\n${still}\n}`
  return `${[NOTE, shared, calm, themeRule('light'), themeRule('dark')].join('\n\n')}\n`
}
