import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STAFF = path.join(ROOT, 'apps/staff')
const READER = path.join(ROOT, 'apps/reader')
const SHARED = ['packages/look', 'packages/contract', 'packages/api-client'].map((folder) =>
  path.join(ROOT, folder, 'src'),
)

export type Target = {
  readonly name: string
  readonly folder: string
  readonly output: string
  /** Files and folders whose content decides whether a build is still good. */
  readonly sources: readonly string[]
  /** npm script that builds it. */
  readonly script: string
  /** The server sends it to browsers. */
  readonly served: boolean
  /** It has its own lockfile, outside the workspaces. */
  readonly ownPackages: boolean
}

function readerTarget(name: string, type: string): Target {
  return {
    name,
    folder: READER,
    output: path.join(READER, 'dist', type),
    sources: [
      ...['src', 'config', 'babel.config.js', 'package.json', 'package-lock.json'].map((file) =>
        path.join(READER, file),
      ),
      ...SHARED,
    ],
    script: `build:${type}`,
    served: type === 'h5',
    ownPackages: true,
  }
}

export const TARGETS = {
  staff: {
    name: 'the staff console',
    folder: STAFF,
    output: path.join(STAFF, 'dist'),
    sources: [
      ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((file) => path.join(STAFF, file)),
      path.join(ROOT, 'package-lock.json'),
      ...SHARED,
    ],
    script: 'build',
    served: true,
    ownPackages: false,
  },
  h5: readerTarget('the reader app for the web', 'h5'),
  weapp: readerTarget('the WeChat mini-program', 'weapp'),
  alipay: readerTarget('the Alipay mini-program', 'alipay'),
} as const satisfies Record<string, Target>

export type TargetName = keyof typeof TARGETS

export function isTargetName(name: string): name is TargetName {
  return name in TARGETS
}
