import type { TitleItemView } from '@wenyuan/contract'
import { expect, it } from 'vitest'
import { copiesByBranch } from './copies-by-branch.ts'

function copy(change: Partial<TitleItemView>): TitleItemView {
  const first = { id: '1', barcode: 'WY1', type: 'book', branch: 'main', at: 'main', shelf: null, due: null } as const
  return { ...first, status: 'available', ...change }
}

it('puts branches where it can be had now before those where it is lent', () => {
  const rows = copiesByBranch({
    items: [copy({ at: 'campus', status: 'on_loan', due: '2026-12-15' }), copy({ at: 'main' })],
  })
  expect(rows.map(({ branch, state }) => [branch, state])).toEqual([
    ['main', 'available'],
    ['campus', 'on_loan'],
  ])
})

it('says of a branch what matters most, and counts the copies of which that is so', () => {
  const [row] = copiesByBranch({
    items: [
      copy({ status: 'repair' }),
      copy({ shelf: '三层 A 区' }),
      copy({ shelf: '三层 A 区' }),
      copy({ status: 'lost' }),
    ],
  })
  expect(row).toMatchObject({ state: 'available', shelves: ['三层 A 区'] })
  expect(row?.copies).toHaveLength(2)
})

it('expects the copy that is due first', () => {
  const [row] = copiesByBranch({
    items: [copy({ status: 'on_loan', due: '2026-12-20' }), copy({ status: 'on_loan', due: '2026-12-01' })],
  })
  expect(row?.due).toBe('2026-12-01')
})

it('goes by where a copy is and not by who owns it', () => {
  expect(copiesByBranch({ items: [copy({ branch: 'main', at: 'campus' })] })[0]?.branch).toBe('campus')
})

it('has no rows where there are no copies', () => {
  expect(copiesByBranch({ items: [] })).toEqual([])
})
