// Who may import whom (ARCHITECTURE.md). Prints each import that breaks a rule, or that none does.
import path from 'node:path'
import { findViolations, RULE_NAMES } from './layers/find-violations.ts'

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))
const { files, violations } = findViolations(root)
for (const { rule, met, why } of violations) console.log(`${rule}: ${met}\n  ${why}`)
if (files === 0) console.log(`no sources under ${root}`)
const count = violations.length
const found = count === 0 ? 'no violation' : count === 1 ? '1 violation' : `${count} violations`
console.log(`${RULE_NAMES.length} rules, ${found}`)
process.exitCode = count > 0 || files === 0 ? 1 : 0
