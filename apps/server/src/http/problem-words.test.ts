import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAULTS } from './problem-words.ts'

const SOURCES = path.resolve(import.meta.dirname, '..')
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('problem-words.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(SOURCES, file), 'utf8') }))

// The ways in which sources give a fault its code.
const GIVEN = [
  /\b(?:impossible|conflict)\(\s*[^,()]+,\s*'([^']+)'/g,
  /kind: '(?:impossible|conflict)',(?:\s*path: [^,]+,)?\s*code: '([^']+)'/g,
  /\bpath(?:: [^,{}]+)?,\s*code: '([^']+)'/g,
]

const given = sources.flatMap(({ file, text }) =>
  GIVEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => ({ file, code }))),
)

describe('the code of a fault', () => {
  test('has words in both languages wherever one is given', () => {
    expect(given.length).toBeGreaterThan(30)
    const unsaid = given.filter(({ code }) => !Object.hasOwn(FAULTS.en, code) || !Object.hasOwn(FAULTS['zh-CN'], code))
    expect(unsaid).toEqual([])
  })

  test.each(Object.keys(FAULTS.en))(
    '%s is in kebab-case, given somewhere, and said alike in both languages',
    (code) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(sources.some(({ text }) => text.includes(`'${code}'`))).toBe(true)
      const words = [FAULTS.en, FAULTS['zh-CN']].map((table) => table[code as keyof typeof FAULTS.en])
      expect(words.map((text) => text.includes('{expected}'))).toEqual([
        words[0]?.includes('{expected}'),
        words[0]?.includes('{expected}'),
      ])
    },
  )
})
