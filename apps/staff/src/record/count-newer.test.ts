import type { EventView } from '@wenyuan/contract'
import { describe, expect, it } from 'vitest'
import { countNewer } from './count-newer.ts'

const entry = (id: string) => ({ id }) as EventView

describe('the entries that came since the list was read', () => {
  it.each([
    ['none', ['3', '2'], '3', 0],
    ['those before the first shown', ['5', '4', '3'], '3', 2],
    ['all of them, where the first shown is further down', ['9', '8'], '3', 2],
    ['all of them, where nothing is shown yet', ['2', '1'], undefined, 2],
  ])('are %s', (_, newest, first, count) => {
    expect(countNewer(newest.map(entry), first === undefined ? undefined : entry(first))).toBe(count)
  })
})
