import type { Finding } from '@wenyuan/contract'
import { describe, expect, it } from 'vitest'
import type { Answer, Done } from './answer.ts'
import type { LogEntry } from './desk-state.ts'
import { placeOf } from './destination.ts'
import { liftOf } from './lift.ts'
import { soundOf } from './sounds.ts'
import { timeAt } from './time-at.ts'
import { lastUndoable, UNDO_MS } from './undoable.ts'

const BOOK = { barcode: 'B1', titleId: '1', titleText: '边城', shelf: null }
const ALLOWED = { undo: { outcome: 'allowed', findings: [] } }

function lent(may: object = ALLOWED): Done {
  return {
    kind: 'lent',
    book: BOOK,
    reader: { id: '1', card: 'R1', name: '陆' },
    loan: { id: '9', may },
    how: 'plain',
  } as unknown as Done
}

function returned(to: string): Answer {
  return { kind: 'returned', book: BOOK, back: { id: '9', to, may: ALLOWED }, effectiveAt: null } as unknown as Answer
}

function entry(answer: Done, atMs: number): LogEntry {
  return { id: atMs, atMs, answer, sitting: 0, reader: null }
}

const REFUSED = { kind: 'not-returned', book: BOOK, findings: [], effectiveAt: null } as const
const UNDONE = { kind: 'undone', book: BOOK, what: 'loan' } as const

describe('the library’s clock', () => {
  const told = { now: '2026-11-28T23:59:30+08:00', atMs: 1_000 }

  it('goes on from what the server said, in its own offset, whatever the computer’s is', () => {
    expect(timeAt(told, 1_000)).toBe('2026-11-28T23:59:30+08:00')
    expect(timeAt(told, 31_000)).toBe('2026-11-29T00:00:00+08:00')
  })

  it('tells what it showed before that, too', () => {
    expect(timeAt(told, 0)).toBe('2026-11-28T23:59:29+08:00')
  })
})

describe('undoing', () => {
  it.each([
    [UNDO_MS - 1, true],
    [UNDO_MS, false],
    [UNDO_MS + 1, false],
  ])('%d ms after the act is offered: %s', (afterMs, isOffered) => {
    expect(lastUndoable([entry(lent(), 0)], afterMs) !== null).toBe(isOffered)
  })

  it('is of the last act that changed something, past refusals', () => {
    expect(lastUndoable([entry(REFUSED, 2), entry(lent(), 1)], 3)?.id).toBe(1)
  })

  it('is not offered twice, nor for the act before', () => {
    expect(lastUndoable([entry(UNDONE, 2), entry(lent(), 1)], 3)).toBeNull()
  })

  it('is not offered where the server says no', () => {
    expect(lastUndoable([entry(lent({ undo: { outcome: 'refused', findings: [] } }), 1)], 2)).toBeNull()
    expect(lastUndoable([entry(lent({}), 1)], 2)).toBeNull()
  })
})

describe('a reason in the way', () => {
  const finding = (level: string, permission?: string) =>
    ({ code: 'LOAN_LIMIT', level, message: '', permission }) as Finding

  it.each([
    ['confirm', undefined, 'confirm'],
    ['overridable', 'loan.override', 'permitted'],
    ['overridable', 'patron.override', 'forbidden'],
    ['block', undefined, 'never'],
  ])('of level %s, lifted with %s, is %s for who has loan.override', (level, permission, lift) => {
    expect(liftOf(finding(level, permission), ['loan.override'])).toBe(lift)
  })
})

describe('where a returned item goes', () => {
  it('names the branch it is sent to', () => {
    expect(placeOf('transit:children')).toEqual({ place: 'transit', branch: 'children' })
    expect(placeOf('hold-shelf')).toEqual({ place: 'hold-shelf', branch: null })
  })

  it.each([
    ['shelf', 'yes'],
    ['hold-shelf', 'hold-shelf'],
    ['transit:children', 'transit'],
    ['repair', 'repair'],
    ['processing', 'attention'],
  ])('%s has a sound of its own: %s', (to, sound) => {
    expect(soundOf(returned(to))).toBe(sound)
  })
})
