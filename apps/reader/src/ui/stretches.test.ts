import { describe, expect, it } from 'vitest'
import { STRETCH_SIZE, stretchesOf } from './stretches.ts'

const rows = (count: number) => Array.from({ length: count }, (_, nth) => `row-${nth}`)
const sizes = (count: number) => stretchesOf(rows(count), (row) => row).map((stretch) => stretch.rows.length)

describe('the stretches of a long list', () => {
  it.each([
    [0, []],
    [1, [1]],
    [STRETCH_SIZE, [STRETCH_SIZE]],
    [STRETCH_SIZE + 1, [STRETCH_SIZE, 1]],
  ])('hold %d rows as %j', (count, expected) => {
    expect(sizes(count)).toEqual(expected)
  })

  it('keep their names while the list grows', () => {
    const name = (count: number) => stretchesOf(rows(count), (row) => row).map((stretch) => stretch.name)
    expect(name(STRETCH_SIZE * 2).slice(0, 1)).toEqual(name(STRETCH_SIZE))
  })
})
