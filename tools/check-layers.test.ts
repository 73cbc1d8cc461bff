import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RULE_NAMES } from './layers/find-violations.ts'

type Tree = Readonly<Record<string, string>>

function packageFile(name: string, exports: Readonly<Record<string, string>>): string {
  return JSON.stringify({ name: `@wenyuan/${name}`, exports })
}

const S = 'apps/server/src'
const D = 'packages/domain/src'

/** A small house in which everything is in its place. */
const CLEAN: Tree = {
  'packages/contract/package.json': packageFile('contract', { '.': './src/index.ts', './paths': './src/paths.ts' }),
  'packages/contract/src/index.ts': `import { z } from 'zod'\nexport const body = z.string()`,
  'packages/contract/src/paths.ts': `export const PATHS = {}`,
  'packages/domain/package.json': packageFile('domain', { '.': './src/index.ts', './*': './src/*/index.ts' }),
  [`${D}/kernel/index.ts`]: `export const DAY = 1`,
  [`${D}/kernel/day.test.ts`]: `import { test } from 'vitest'\nimport { readFileSync } from 'node:fs'`,
  [`${D}/circulation/index.ts`]: `import { DAY } from '../kernel/index.ts'\nexport const LOAN = DAY`,
  [`${D}/holds/index.ts`]: `import { LOAN } from '../circulation/index.ts'\nexport const HOLD = LOAN`,
  'packages/api-client/package.json': packageFile('api-client', { '.': './src/index.ts' }),
  'packages/api-client/src/index.ts': `import type { Body } from '@wenyuan/contract'\nimport { PATHS } from '@wenyuan/contract/paths'`,
  'packages/look/package.json': packageFile('look', { '.': './src/index.ts' }),
  'packages/look/src/index.ts': `export const drawCover = 1`,
  'apps/staff/package.json': packageFile('staff', {}),
  'apps/staff/src/desk/desk-page.tsx': `import type { Body } from '@wenyuan/contract'\nimport { PATHS } from '@wenyuan/contract/paths'\nimport { drawCover } from '@wenyuan/look'\nimport { DAY } from '@wenyuan/domain/kernel'\nimport { useState } from 'react'`,
  'packages/testkit/package.json': packageFile('testkit', { '.': './src/index.ts' }),
  'packages/testkit/src/index.ts': `import { openDatabase } from '@wenyuan/server/platform'`,
  'apps/server/package.json': packageFile('server', { '.': './src/index.ts', './*': './src/*/index.ts' }),
  [`${S}/index.ts`]: `export { loanRoutes } from './loans/index.ts'`,
  [`${S}/platform/index.ts`]: `import pg from 'pg'\nexport const openDatabase = pg`,
  [`${S}/http/index.ts`]: `import { openDatabase } from '../platform/index.ts'\nexport const route = openDatabase`,
  [`${S}/loans/index.ts`]: `export { loanRoutes } from './loan-routes.ts'`,
  [`${S}/loans/loan-routes.ts`]: `import { body } from '@wenyuan/contract'\nimport { findLoan, type Loan } from './loans-store.ts'\nimport { route } from '../http/index.ts'\nimport { lend } from './lend.ts'\nimport { viewLoan } from './loan-view.ts'`,
  [`${S}/loans/lend.ts`]: `import { LOAN } from '@wenyuan/domain/circulation'\nimport { findLoan } from './loans-store.ts'\nimport { patronOf } from '../patrons/index.ts'`,
  [`${S}/loans/loan-view.ts`]: `import type { Loan } from './loans-store.ts'`,
  [`${S}/loans/loans-store.ts`]: `import { openDatabase } from '../platform/index.ts'\nexport const findLoan = openDatabase`,
  [`${S}/patrons/index.ts`]: `import type { Loan } from '../loans/index.ts'\nexport const patronOf = 1`,
  [`${S}/patrons/patrons-store.ts`]: `export const findPatron = 1`,
  [`${S}/patrons/cards/index.ts`]: `export { findPatron } from '../patrons-store.ts'`,
  [`${S}/patrons/cards-store.ts`]: `import { findPatron } from './cards/index.ts'`,
  'apps/server/test/races/lend.test.ts': `import { createTestDatabase } from '@wenyuan/testkit'`,
  'apps/cli/package.json': packageFile('cli', {}),
  'apps/cli/src/play.ts': `import { play } from '@wenyuan/testkit'`,
}

/** For each rule the import that breaks it and the file where it stands; nothing else is out of place. */
const SEEDS: Readonly<Record<string, readonly Tree[]>> = {
  'domain-is-pure': [
    { [`${D}/circulation/now.ts`]: `import { readFileSync } from 'node:fs'` },
    { [`${D}/circulation/now.ts`]: `import type { Body } from '@wenyuan/contract'` },
    { [`${D}/circulation/now.ts`]: `import fc from 'fast-check'` },
    { [`${D}/circulation/now.ts`]: `export {\n  findLoan,\n} from '../../../../${S}/loans/index.ts'` },
  ],
  'kernel-stands-alone': [{ [`${D}/kernel/loan.ts`]: `import type { LOAN } from '../circulation/index.ts'` }],
  'contract-imports-zod-only': [
    { 'packages/contract/src/loan.ts': `import { LOAN } from '@wenyuan/domain/circulation'` },
    { 'packages/contract/src/loan.ts': `import 'node:crypto'` },
  ],
  'client-runs-on-paths': [
    { 'packages/api-client/src/call.ts': `import { body } from '@wenyuan/contract'` },
    { 'packages/api-client/src/call.ts': `import { type Body, body } from '@wenyuan/contract'` },
    { 'packages/api-client/src/call.ts': `import type { LOAN } from '@wenyuan/domain/circulation'` },
  ],
  'look-stands-alone': [{ 'packages/look/src/days.ts': `import { DAY } from '@wenyuan/domain/kernel'` }],
  'faces-ask-the-server': [
    { 'apps/staff/src/desk/acts.tsx': `import { body } from '@wenyuan/contract'` },
    { 'apps/staff/src/desk/acts.ts': `import { loanRoutes } from '@wenyuan/server'` },
    { 'apps/reader/src/pages/loans.tsx': `import { DAY } from '@wenyuan/domain/kernel'` },
    { 'apps/reader/src/pages/loans.tsx': `import { readFileSync } from 'node:fs'` },
  ],
  'store-imports-no-use-case': [
    { [`${S}/loans/fines-store.ts`]: `import { lend } from './lend.ts'` },
    { [`${S}/loans/fines-store.ts`]: `import { viewLoan } from './loan-view.ts'` },
  ],
  'routes-write-through-a-use-case': [
    { [`${S}/loans/fine-routes.ts`]: `import { deleteLoan } from './loans-store.ts'` },
    { [`${S}/loans/fine-routes.ts`]: `import { findLoan, insertLoan } from './loans-store.ts'` },
    { [`${S}/loans/fine-routes.ts`]: `import * as store from './loans-store.ts'` },
  ],
  'only-routes-and-index-import-routes': [{ [`${S}/loans/fine.ts`]: `import { loanRoutes } from './loan-routes.ts'` }],
  'capability-through-its-index': [
    { [`${S}/loans/fine.ts`]: `import { findPatron } from '../patrons/patrons-store.ts'` },
    { [`${S}/loans/fine.ts`]: `const store = await import('../patrons/patrons-store.ts')` },
  ],
  'platform-knows-no-capability': [
    { [`${S}/platform/jobs.ts`]: `import type { patronOf } from '../patrons/index.ts'` },
    { [`${S}/platform/jobs.ts`]: `import { LOAN } from '@wenyuan/domain/circulation'` },
  ],
  'http-knows-no-capability': [{ [`${S}/http/errors.ts`]: `import { patronOf } from '../patrons/index.ts'` }],
  'postgres-in-the-platform-only': [{ [`${S}/loans/fine.ts`]: `import pg from 'pg'` }],
  'server-knows-no-client': [{ [`${S}/loans/fine.ts`]: `import { call } from '@wenyuan/api-client'` }],
  'testkit-in-tests-only': [{ [`${S}/loans/fine.ts`]: `import { createTestDatabase } from '@wenyuan/testkit'` }],
  'workspace-exports': [{ [`${S}/loans/fine.ts`]: `import { x } from '@wenyuan/domain/fines'` }],
  'no-circle-of-capabilities': [{ [`${S}/patrons/loans-of.ts`]: `import { loanRoutes } from '../loans/index.ts'` }],
  'no-circle-in-the-domain': [{ [`${D}/circulation/queue.ts`]: `import { HOLD } from '../holds/index.ts'` }],
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-layers-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function check(tree: Tree): { code: number | null; lines: string[] } {
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const program = path.join(import.meta.dirname, 'check-layers.ts')
  const { status, stdout } = spawnSync(process.execPath, [program, root], { encoding: 'utf8' })
  return { code: status, lines: stdout.trimEnd().split('\n') }
}

describe('the layers', () => {
  test('a house in which everything is in its place passes', () => {
    expect(check(CLEAN)).toEqual({ code: 0, lines: [`${RULE_NAMES.length} rules, no violation`] })
  })

  test('each rule has its seeded violations', () => {
    expect(Object.keys(SEEDS).sort()).toEqual([...RULE_NAMES].sort())
  })

  test.each(Object.entries(SEEDS).flatMap(([rule, seeds]) => seeds.map((seed) => [rule, seed] as const)))(
    '%s bites on %j',
    (rule, seed) => {
      const { code, lines } = check({ ...CLEAN, ...seed })
      expect(code).toBe(1)
      expect(lines.filter((line) => line.includes(' → ')).map((line) => line.split(':')[0])).toContain(rule)
    },
  )

  test('a violation is told with its rule, both files and why', () => {
    const { lines } = check({ ...CLEAN, ...SEEDS['routes-write-through-a-use-case']?.[0] })
    expect(lines).toEqual([
      `routes-write-through-a-use-case: ${S}/loans/fine-routes.ts → ${S}/loans/loans-store.ts`,
      '  routes are HTTP in and out: they may look something up in a store, what changes anything is a use case',
      `${RULE_NAMES.length} rules, 1 violation`,
    ])
  })

  test('words in a comment are no import', () => {
    const commented = { [`${D}/kernel/note.ts`]: `// import { readFileSync } from 'node:fs'\n/*\nimport 'pg'\n*/` }
    expect(check({ ...CLEAN, ...commented }).code).toBe(0)
  })

  test('a folder without sources is not taken for a clean one', () => {
    expect(check({ 'readme.txt': '' }).code).toBe(1)
  })
})
