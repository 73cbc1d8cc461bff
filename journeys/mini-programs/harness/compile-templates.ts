import { spawnSync } from 'node:child_process'
import { chmodSync, globSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import type { DrawnNode } from './nodes.ts'

// The reader app's own packages bring them.
const READER = path.resolve(import.meta.dirname, '../../../apps/reader/package.json')
const COMPILERS = path.join(path.dirname(createRequire(READER).resolve('miniprogram-compiler')), 'bin/linux')
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024
const EXECUTABLE = 0o755

export type Compiled = { readonly problem: string | null; readonly output: string }

/** Runs one of WeChat's compilers over all files of a kind, as the vendor's tools do before an upload. */
function compile(compiler: 'wcc' | 'wcsc', folder: string, args: readonly string[]): Compiled {
  const program = path.join(COMPILERS, compiler)
  chmodSync(program, EXECUTABLE)
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, maxBuffer: MAX_OUTPUT_BYTES })
  const said = stderr.toString()
  // They end with 0 on some errors and say them all the same.
  const failed = status !== 0 || /\bERR\b|error at|not found from/.test(said)
  return { problem: failed ? said : null, output: stdout.toString() }
}

export function compileTemplates(folder: string): Compiled {
  return compile('wcc', folder, ['-d', ...globSync(['**/*.wxml', '**/*.wxs'], { cwd: folder }), '-gn', '$gwx'])
}

export function compileStyles(folder: string): Compiled {
  return compile('wcsc', folder, globSync('**/*.wxss', { cwd: folder }))
}

/** Draws a page from its data, with what the compiler made. */
export type Drawer = (page: string, data: unknown) => DrawnNode

export function drawerOf({ output }: Compiled): Drawer {
  // It remarks at each drawing that it can't choose an input's template by its focus; what it can't do at all it throws.
  const quiet = { log: () => undefined, warn: () => undefined, error: console.error }
  const context = vm.createContext({ window: {}, document: {}, console: quiet })
  vm.runInContext(output, context)
  return (page, data) => {
    const generate = (context['$gwx'] as (file: string) => ((data: unknown) => DrawnNode) | undefined)(`${page}.wxml`)
    if (generate === undefined) throw new Error(`the compiler knows no page ${page}`)
    return generate(data)
  }
}
