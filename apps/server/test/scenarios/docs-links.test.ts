import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const scenarios = import.meta.dirname
const pages = path.resolve(scenarios, '../../../../docs/rules')

type Link = { readonly page: string; readonly target: string }

/** Every link of the pages to a file of this repository, as an absolute path. */
async function linksOfPages(): Promise<readonly Link[]> {
  const names = (await readdir(pages)).filter((name) => name.endsWith('.md'))
  const links = names.map(async (page) => {
    const text = await readFile(path.join(pages, page), 'utf8')
    return [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = '']) => ({ page, target: path.resolve(pages, to) }))
  })
  return (await Promise.all(links)).flat()
}

test('every link on the pages of the rules leads to a file', async () => {
  const links = await linksOfPages()
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter(({ target }) => !existsSync(target))).toEqual([])
})

test('every scenario file is shown on exactly one page of the rules', async () => {
  const links = await linksOfPages()
  const files = (await readdir(scenarios, { recursive: true })).filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(0)
  const elsewhere = files
    .map((file) => {
      const target = path.join(scenarios, file)
      return { file, pages: [...new Set(links.filter((link) => link.target === target).map(({ page }) => page))] }
    })
    .filter((shown) => shown.pages.length !== 1)
  expect(elsewhere).toEqual([])
})
