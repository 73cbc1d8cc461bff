import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readImports } from './read-imports.ts'
import { readWorkspace, resolveImport, slashed } from './resolve-import.ts'

/** One file names another; both as paths from the root, or `node:…`, `npm:…`, `missing:…`. */
export type Edge = {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

const SOURCES = ['packages/*/**/*.ts', 'apps/*/**/*.{ts,tsx}', 'bench/**/*.ts', 'journeys/**/*.ts', 'tools/**/*.ts']

export function readGraph(root: string): { readonly files: readonly string[]; readonly edges: readonly Edge[] } {
  const workspace = readWorkspace(root)
  const files = globSync(SOURCES, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name.endsWith('/node_modules'),
  })
    .map(slashed)
    .filter((file) => !file.includes('node_modules/') && !file.includes('/dist/'))
    .sort()
  const edges = files.flatMap((from) =>
    readImports(readFileSync(path.join(root, from), 'utf8')).map(({ specifier, typeOnly, names }) => ({
      from,
      to: resolveImport(root, workspace, from, specifier),
      typeOnly,
      names,
    })),
  )
  return { files, edges }
}
