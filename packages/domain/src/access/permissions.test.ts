import { describe, expect, test } from 'vitest'
import { grantsOfRoles, isAllowed } from './actor.ts'
import { PERMISSIONS, type Permission, ROLES, type Role } from './permissions.ts'

// The whole matrix: what is not marked is forbidden.
const MATRIX = `
                  admin head desk cataloguer auditor reader
loan.create         x    x    x      -          -      -
loan.undo           x    x    x      -          -      -
loan.override       x    x    -      -          -      -
renewal.override    x    x    -      -          -      -
hold.create         x    x    x      -          -      -
hold.override       x    x    -      -          -      -
hold.reorder        x    x    -      -          -      -
patron.read         x    x    x      -          x      -
patron.write        x    x    x      -          -      -
patron.override     x    x    -      -          -      -
history.read        x    x    -      -          x      -
return.create       x    x    x      -          -      -
return.backdate     x    x    x      -          -      -
return.undo         x    x    x      -          -      -
fee.charge          x    x    x      -          -      -
fee.pay             x    x    x      -          -      -
fee.waive           x    x    -      -          -      -
fee.correct         x    x    -      -          -      -
catalogue.write     x    x    -      x          -      -
import.run          x    x    -      x          -      -
policy.draft        x    x    -      -          -      -
policy.activate     x    x    -      -          -      -
calendar.write      x    x    -      -          -      -
staff.write         x    -    -      -          -      -
task.decide         x    x    -      -          -      -
event.read          x    x    -      -          x      -
report.read         x    x    -      -          x      -
setting.write       x    -    -      -          -      -
`

const [columns = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const cells = rows.flatMap(([permission = '', ...marks]) =>
  columns.map((role, n) => [role as Role, permission as Permission, marks[n] === 'x'] as const),
)

describe('who may do what', () => {
  test('the table names every role and every permission, once', () => {
    expect(columns).toEqual([...ROLES])
    expect(rows.map(([permission]) => permission).sort()).toEqual([...PERMISSIONS].sort())
  })

  test.each(cells)('%s, %s: %s', (role, permission, allowed) => {
    const grants = grantsOfRoles([{ role, branch: 'main' }])
    const staff = { kind: 'staff', id: '1', name: 'desk', grants } as const
    const machine = { kind: 'machine', id: '1', name: 'gate', grants } as const
    expect(isAllowed(staff, permission, 'main')).toBe(allowed)
    expect(isAllowed(machine, permission, 'main')).toBe(allowed)
    expect(isAllowed(staff, permission, 'east')).toBe(false)
  })
})
