import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { ScenarioProblem } from './problem.ts'

const EXTENSIONS = ['.yaml', '.yml']

/** The named files, and of named folders every scenario below them, in the order of their names. */
export async function findScenarioFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly problems: readonly ScenarioProblem[] }> {
  const files: string[] = []
  const problems: ScenarioProblem[] = []
  for (const path of paths) {
    const found = await filesAt(path)
    if (found === null) problems.push({ file: path, line: 0, met: '', expects: { what: 'file' } })
    else if (found.length === 0) problems.push({ file: path, line: 0, met: '', expects: { what: 'scenario-files' } })
    else files.push(...found)
  }
  return { files: [...new Set(files)], problems }
}

/** Null where there is nothing of that name. */
async function filesAt(path: string): Promise<readonly string[] | null> {
  const stats = await stat(path).catch(() => null)
  if (stats === null) return null
  if (!stats.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && EXTENSIONS.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
