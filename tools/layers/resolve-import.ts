import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A package of the workspace: where it lies, and what each of its export names stands for. */
type WorkspacePackage = { readonly folder: string; readonly exports: Readonly<Record<string, string>> }
export type Workspace = ReadonlyMap<string, WorkspacePackage>

export function readWorkspace(root: string): Workspace {
  const files = globSync(['packages/*/package.json', 'apps/*/package.json'], { cwd: root })
  return new Map(
    files.map((file) => {
      const { name, exports = {} } = JSON.parse(readFileSync(path.join(root, file), 'utf8'))
      return [name, { folder: slashed(path.dirname(file)), exports }]
    }),
  )
}

/**
 * What an import names: a file of the repository (`packages/domain/src/index.ts`), `node:fs`, or `npm:zod`. A name that the
 * workspace doesn't export is `missing:…`, which no rule allows.
 */
export function resolveImport(root: string, workspace: Workspace, from: string, specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
  const [scopeOrName = '', second = ''] = specifier.split('/')
  const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${second}` : scopeOrName
  const found = workspace.get(name)
  if (found === undefined) return `npm:${name}`
  const target = findExport(found, `.${specifier.slice(name.length)}`)
  const file = target === null ? null : path.posix.join(found.folder, target)
  return file !== null && existsSync(path.join(root, file)) ? file : `missing:${specifier}`
}

function findExport({ exports }: WorkspacePackage, asked: string): string | null {
  const exact = exports[asked]
  if (exact !== undefined) return exact
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined || !asked.startsWith(before) || !asked.endsWith(after)) continue
    return target.replace('*', asked.slice(before.length, asked.length - after.length))
  }
  return null
}

export function slashed(file: string): string {
  return file.split(path.sep).join('/')
}
