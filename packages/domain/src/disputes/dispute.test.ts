import { expect, test } from 'vitest'
import type { Actor } from '../access/index.ts'
import { spreadCorrection, whyNotDecideDispute } from './dispute.ts'

const staff = (id: string): Actor => {
  return { kind: 'staff', id, name: '', grants: [{ permission: 'task.decide', branch: 'main' }] }
}

test('whoever made the entry does not decide, and whoever may not decide at the branch neither', () => {
  const dispute = { enteredBy: ['staff:3'], branch: 'main' }
  expect(whyNotDecideDispute(staff('3'), dispute)).toBe('own-entry')
  expect(whyNotDecideDispute(staff('4'), dispute)).toBe(null)
  expect(whyNotDecideDispute(staff('4'), { ...dispute, branch: 'east' })).toBe('task.decide')
  expect(whyNotDecideDispute({ kind: 'reader', patronId: '1' }, dispute)).toBe('task.decide')
})

test('a correction takes the newest charges first, and none below nothing', () => {
  const charges = [
    { id: '1', standingFen: 300 },
    { id: '2', standingFen: 200 },
  ]
  expect(spreadCorrection(charges, 250)).toEqual([
    { id: '2', amountFen: 200 },
    { id: '1', amountFen: 50 },
  ])
  expect(spreadCorrection(charges, 0)).toEqual([])
})
