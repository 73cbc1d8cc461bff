import { describe, expect, test } from 'vitest'
import type { Level } from '../kernel/index.ts'
import { decide } from '../kernel/index.ts'
import type { Actor } from './actor.ts'
import { grantedOverrides, type OverridableAct } from './overrides.ts'
import type { Permission } from './permissions.ts'

const READER: Actor = { kind: 'reader', patronId: '17' }

function staff(...permissions: Permission[]): Actor {
  return {
    kind: 'staff',
    id: '1',
    name: 'desk',
    grants: permissions.map((permission) => ({ permission, branch: 'main' })),
  }
}

/** The decision on one finding whose code the actor named. */
function answer(actor: Actor, act: OverridableAct, code: string, level: Level, branch = 'main'): string {
  const { outcome, findings } = decide([{ code, level }], grantedOverrides(actor, act, [code], branch))
  return [outcome, ...findings.map((finding) => finding.code)].join(' ')
}

describe('a code named by a reader', () => {
  test.each(['confirm', 'overridable'] as const)('is ignored where the finding is %s', (level) => {
    expect(answer(READER, 'checkout', 'LOAN_LIMIT', level)).toBe('refused LOAN_LIMIT')
  })
})

describe('a code named by staff', () => {
  test('lifts a confirm without any permission', () => {
    expect(answer(staff(), 'checkout', 'TITLE_ALREADY_ON_LOAN', 'confirm')).toBe('allowed')
  })

  test('never lifts a block, and lacks nothing', () => {
    expect(answer(staff('loan.override'), 'checkout', 'ITEM_LOST', 'block')).toBe('refused ITEM_LOST')
    expect(answer(staff(), 'checkout', 'ITEM_LOST', 'block')).toBe('refused ITEM_LOST')
  })

  test.each([
    ['checkout', 'LOAN_LIMIT', 'loan.override'],
    ['renewal', 'RENEWAL_LIMIT', 'renewal.override'],
    ['hold', 'HOLD_LIMIT', 'hold.override'],
    ['checkout', 'PATRON_BLOCKED', 'patron.override'],
    ['renewal', 'PATRON_EXPIRED', 'patron.override'],
    ['hold', 'PATRON_SUSPENDED', 'patron.override'],
    ['checkout', 'PATRON_EXPIRED', 'loan.override'],
  ] as const)('in a %s, %s is lifted by %s', (act, code, permission) => {
    expect(answer(staff(permission), act, code, 'overridable')).toBe('allowed')
  })

  test.each([
    ['checkout', 'LOAN_LIMIT', 'renewal.override'],
    ['checkout', 'LOAN_LIMIT', 'patron.override'],
    ['checkout', 'CARD_EXPIRES_FIRST', 'patron.override'],
    ['renewal', 'RENEWAL_LIMIT', 'loan.override'],
    ['hold', 'HOLD_LIMIT', 'loan.override'],
  ] as const)('in a %s, %s is not lifted by %s: it stays, and the permission is lacking', (act, code, permission) => {
    expect(answer(staff(permission), act, code, 'overridable')).toBe(`refused ${code} NOT_PERMITTED`)
  })

  test('is lifted at the branch of the permission only', () => {
    expect(answer(staff('loan.override'), 'checkout', 'LOAN_LIMIT', 'overridable', 'east')).toBe(
      'refused LOAN_LIMIT NOT_PERMITTED',
    )
  })
})

test('only the codes that are named are lifted', () => {
  const overrides = grantedOverrides(staff('loan.override'), 'checkout', ['LOAN_LIMIT'], 'main')
  const findings = ['LOAN_LIMIT', 'DEBT_LIMIT'].map((code) => ({ code, level: 'overridable' as const }))
  expect(decide(findings, overrides).findings.map(({ code }) => code)).toEqual(['DEBT_LIMIT'])
})
