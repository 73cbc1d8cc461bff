import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { compileStyles, compileTemplates } from './harness/compile-templates.ts'

const DIST = path.resolve(import.meta.dirname, '../../apps/reader/dist')
/** The platform takes 2 MB; the issue's budget is half of it. */
const MAX_MAIN_PACKAGE_BYTES = 1024 * 1024
const PLATFORMS = [
  { platform: 'weapp', template: 'wxml', style: 'wxss' },
  { platform: 'alipay', template: 'axml', style: 'acss' },
] as const

type AppJson = {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly list?: readonly { pagePath: string }[]
    readonly items?: readonly { pagePath: string }[]
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

describe.for(PLATFORMS)('$platform', ({ platform, template, style }) => {
  const folder = path.join(DIST, platform)
  const app = () => readJson<AppJson>(path.join(folder, 'app.json'))
  const files = (pattern: string) => globSync(pattern, { cwd: folder })

  test('every page that app.json names has its code, template and settings', () => {
    const { pages, subPackages = [] } = app()
    const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
    const missing = all.flatMap((page) =>
      ['js', 'json', template].map((end) => `${page}.${end}`).filter((file) => !existsSync(path.join(folder, file))),
    )
    expect(all.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  test('every tab is a page', () => {
    const { pages, tabBar } = app()
    const tabs = (tabBar?.list ?? tabBar?.items ?? []).map(({ pagePath }) => pagePath)
    expect(tabs).toHaveLength(5)
    expect(tabs.filter((tab) => !pages.includes(tab))).toEqual([])
  })

  test('every component that a page names is there', () => {
    const missing = files('**/*.json').flatMap((file) => {
      const { usingComponents = {} } = readJson<{ usingComponents?: Record<string, string> }>(path.join(folder, file))
      return Object.values(usingComponents)
        .map((component) =>
          component.startsWith('/')
            ? path.join(folder, component)
            : path.resolve(path.dirname(path.join(folder, file)), component),
        )
        .filter((component) => !existsSync(`${component}.js`) || !existsSync(`${component}.${template}`))
        .map((component) => `${file} → ${path.relative(folder, component)}`)
    })
    expect(missing).toEqual([])
  })

  test('all of the code can be read, and none of it asks the environment of the build', () => {
    const faults = files('**/*.js').flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8')
      try {
        new vm.Script(source, { filename: file })
      } catch (error) {
        return [`${file}: ${error}`]
      }
      return source.includes('process.env') ? [`${file} asks process.env`] : []
    })
    expect(faults).toEqual([])
  })

  test('nothing is loaded from elsewhere and nothing is evaluated from text', () => {
    const faults = files('**/*.js').filter((file) => /\beval\(/.test(readFileSync(path.join(folder, file), 'utf8')))
    expect(faults).toEqual([])
    expect(
      files(`**/*.${style}`).filter((file) =>
        /url\(\s*["']?https?:/.test(readFileSync(path.join(folder, file), 'utf8')),
      ),
    ).toEqual([])
  })

  test('the main package keeps to its weight', () => {
    const { subPackages = [] } = app()
    const main = files('**/*').filter((file) => !subPackages.some(({ root }) => file.startsWith(`${root}/`)))
    const bytes = main.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
    expect(bytes).toBeLessThanOrEqual(MAX_MAIN_PACKAGE_BYTES)
  })
})

test("weapp: WeChat's own compiler takes every template", () => {
  const { problem, output } = compileTemplates(path.join(DIST, 'weapp'))
  expect(problem).toBeNull()
  expect(output).toContain('$gwx')
})

test("weapp: WeChat's own compiler takes every style sheet", () => {
  expect(compileStyles(path.join(DIST, 'weapp')).problem).toBeNull()
})
