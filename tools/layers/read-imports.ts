export type Import = {
  readonly specifier: string
  /** Gone when the program runs. */
  readonly typeOnly: boolean
  /** What is taken from it at run time, by its own name; empty for all of it. */
  readonly names: readonly string[]
}

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm
const STATEMENTS = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm
const BARE = /^import\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g
const NAMES = /\{([^}]*)\}/

/** Every module that a source names. The form is the one that the formatter leaves: a statement begins its line. */
export function readImports(source: string): Import[] {
  const code = source.replace(COMMENTS, '')
  const imports: Import[] = []
  for (const [, type, clause = '', specifier = ''] of code.matchAll(STATEMENTS)) {
    imports.push({ specifier, typeOnly: type !== undefined || namesTypesOnly(clause), names: valueNames(clause) })
  }
  for (const pattern of [BARE, DYNAMIC]) {
    for (const [, specifier = ''] of code.matchAll(pattern)) imports.push({ specifier, typeOnly: false, names: [] })
  }
  return imports
}

/** `{ a, b as c, type D }` → a, b. */
function valueNames(clause: string): string[] {
  const names = NAMES.exec(clause)?.[1]?.split(',') ?? []
  return names.flatMap((name) => {
    const [first = '', second] = name.trim().split(/\s+/)
    return first === '' || (first === 'type' && second !== undefined) ? [] : [first]
  })
}

/** `{ type A, type B }`, and nothing beside it. */
function namesTypesOnly(clause: string): boolean {
  const names = NAMES.exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim())
  if (names === undefined || clause.replace(NAMES, '').trim() !== '') return false
  return names.every((name) => name === '' || name.startsWith('type '))
}
