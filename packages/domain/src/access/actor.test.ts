import { describe, expect, test } from 'vitest'
import { type Actor, actorName, grantsOfRoles, isAllowed } from './actor.ts'
import { PERMISSIONS } from './permissions.ts'

function staff(...roles: Parameters<typeof grantsOfRoles>[0]): Actor {
  return { kind: 'staff', id: '3', name: 'desk', grants: grantsOfRoles(roles) }
}

describe('a permission', () => {
  test('of one branch holds at that branch only', () => {
    const actor = staff({ role: 'desk', branch: 'main' })
    expect(isAllowed(actor, 'loan.create', 'main')).toBe(true)
    expect(isAllowed(actor, 'loan.create', 'east')).toBe(false)
  })

  test('for everywhere holds at each branch', () => {
    expect(isAllowed(staff({ role: 'desk', branch: '*' }), 'loan.create', 'east')).toBe(true)
  })

  test('at any one branch is enough for an act that happens nowhere in particular', () => {
    expect(isAllowed(staff({ role: 'auditor', branch: 'east' }), 'event.read')).toBe(true)
    expect(isAllowed(staff(), 'event.read')).toBe(false)
  })

  test('comes from any of the roles, each at its own branch', () => {
    const actor = staff({ role: 'cataloguer', branch: '*' }, { role: 'desk', branch: 'main' })
    expect(isAllowed(actor, 'catalogue.write', 'east')).toBe(true)
    expect(isAllowed(actor, 'loan.create', 'main')).toBe(true)
    expect(isAllowed(actor, 'loan.create', 'east')).toBe(false)
  })

  test.each(PERMISSIONS)('%s: the system has it, a reader never', (permission) => {
    expect(isAllowed({ kind: 'system', name: 'nightly' }, permission, 'main')).toBe(true)
    expect(isAllowed({ kind: 'reader', patronId: '17' }, permission, 'main')).toBe(false)
    expect(isAllowed({ kind: 'reader', patronId: '17' }, permission)).toBe(false)
  })
})

test.each([
  [staff(), 'staff:3'],
  [{ kind: 'machine', id: '2', name: 'gate', grants: [] }, 'machine:2'],
  [{ kind: 'reader', patronId: '17' }, 'reader:17'],
  [{ kind: 'system', name: 'nightly' }, 'system:nightly'],
] as const)('%j is named %s in records', (actor, name) => {
  expect(actorName(actor)).toBe(name)
})
