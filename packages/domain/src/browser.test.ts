import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const SOURCES = new URL('./', import.meta.url)
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an import of Node', /from 'node:|import\('node:|require\(/],
  ['a global of Node', /\b(?:process|Buffer|__dirname|__filename|setImmediate|global)\b[.([]/],
  ['a global of the page', /\b(?:window|document|localStorage)\./],
  ['a package', /from '(?![./])/],
  ['a clock of its own', /\bDate\.now\(|new Date\(\)|performance\.now\(/],
  ['randomness', /\bMath\.random\(|crypto\.|randomUUID/],
]

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

/** Without comments, whose words are free. */
function codeOf(file: string): string {
  return readFileSync(new URL(file.replaceAll('\\', '/'), SOURCES), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
    '',
  )
}

describe('the rules run in a browser as they run on the server', () => {
  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(30)
  })

  test.each(FORBIDDEN)('no source holds %s', (_, pattern) => {
    expect(sources.filter((file) => pattern.test(codeOf(file)))).toEqual([])
  })
})
