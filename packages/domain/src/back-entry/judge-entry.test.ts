import { expect, test } from 'vitest'
import type { Instant } from '../kernel/index.ts'
import { type EntryHistory, judgeEntry, type PaperAct, refusedEntry } from './judge-entry.ts'

const AT = 1_000 as Instant
const at = (act: PaperAct['act']): PaperAct => ({ act, at: AT })
const CLEAR: EntryHistory = {
  now: 2_000 as Instant,
  patron: { id: '1' },
  item: 'known',
  title: null,
  branch: null,
  loanThen: null,
  lentSince: null,
}
const open = { patronId: '1', returnedAt: null, lastRenewedAt: null }
const code = (act: PaperAct['act'], history: Partial<EntryHistory>) =>
  judgeEntry(at(act), { ...CLEAR, ...history })?.code ?? null

test('a checkout of an item that was on no shelf but the library’s goes through', () => {
  expect(code('checkout', {})).toBeNull()
})

test('what names nothing is said first, then a time that has not come', () => {
  expect(code('checkout', { patron: 'unknown', item: 'unknown' })).toBe('PATRON_UNKNOWN')
  expect(code('checkout', { item: 'unknown' })).toBe('ITEM_UNKNOWN')
  expect(code('hold', { item: null, title: 'unknown' })).toBe('TITLE_UNKNOWN')
  expect(code('return', { branch: 'unknown' })).toBe('BRANCH_UNKNOWN')
  expect(code('checkout', { now: 999 as Instant })).toBe('TIME_IMPOSSIBLE')
  expect(code('checkout', { now: AT })).toBeNull()
})

test('a checkout beside another loan: of the same reader recorded already, of another to be ended first where it is open', () => {
  expect(code('checkout', { loanThen: open })).toBe('ALREADY_RECORDED')
  const other = { ...open, patronId: '2' }
  expect(judgeEntry(at('checkout'), { ...CLEAR, loanThen: other })).toMatchObject({
    code: 'LENT_TO_OTHER',
    choices: ['return-first', 'correct', 'leave'],
  })
  expect(judgeEntry(at('checkout'), { ...CLEAR, loanThen: { ...other, returnedAt: 1_500 as Instant } })).toMatchObject({
    code: 'LENT_TO_OTHER',
    choices: ['correct', 'leave'],
  })
})

test('lent since to another, the earlier loan is proposed as over; to the same reader, it is most likely the same act', () => {
  const since = (patronId: string) => ({ ...CLEAR, lentSince: { patronId, at: 1_500 as Instant } })
  expect(judgeEntry(at('checkout'), since('2'))?.choices[0]).toBe('lend-and-return')
  expect(judgeEntry(at('checkout'), since('1'))?.choices[0]).toBe('leave')
})

test('a return ends the loan that was open then and still is', () => {
  expect(code('return', { loanThen: open })).toBeNull()
  expect(code('return', {})).toBe('NOT_ON_LOAN')
  expect(code('return', { loanThen: { ...open, returnedAt: 1_500 as Instant } })).toBe('RETURNED_SINCE')
  expect(code('return', { loanThen: { ...open, returnedAt: AT } })).toBe('ALREADY_RECORDED')
  expect(code('return', { lentSince: { patronId: '2', at: 1_500 as Instant } })).toBe('LENT_SINCE')
})

test('a renewal needs the reader’s own loan, not renewed nor returned since', () => {
  expect(code('renewal', { loanThen: open })).toBeNull()
  expect(code('renewal', { loanThen: open, patron: null })).toBeNull()
  expect(code('renewal', {})).toBe('NOT_ON_LOAN')
  expect(code('renewal', { loanThen: { ...open, patronId: '2' } })).toBe('LENT_TO_OTHER')
  expect(code('renewal', { loanThen: { ...open, returnedAt: 1_500 as Instant } })).toBe('RETURNED_SINCE')
  expect(code('renewal', { loanThen: { ...open, lastRenewedAt: 999 as Instant } })).toBeNull()
  expect(code('renewal', { loanThen: { ...open, lastRenewedAt: AT } })).toBe('ALREADY_RECORDED')
  expect(code('renewal', { loanThen: { ...open, lastRenewedAt: 1_001 as Instant } })).toBe('RENEWED_SINCE')
})

test('a refusal can be gone on with only where every reason may be set aside', () => {
  expect(refusedEntry([{ level: 'overridable' }, { level: 'confirm' }]).choices[0]).toBe('override')
  expect(refusedEntry([{ level: 'overridable' }, { level: 'block' }]).choices).not.toContain('override')
  expect(refusedEntry([]).choices).not.toContain('override')
})
