import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../support/library.ts'
import { type MiniProgram, startMiniProgram } from './harness/mini-program.ts'
import type { Seen } from './harness/platform.ts'

const HEIGHT = 2_780
const WIDTH = 390
/** Pages of twenty; the library has more than fifteen of them. */
const PAGES = 15
const PAGE_SIZE = 20
const STILL_NEAR = 3

const nowhere = { left: 0, right: 0, top: 0, bottom: 0 }

function stretchAt(top: number): Seen {
  const boundingClientRect = { left: 0, right: WIDTH, top, bottom: top + HEIGHT }
  return { intersectionRatio: 0, intersectionRect: nowhere, boundingClientRect }
}

describe.for(['weapp', 'alipay'] as const)('%s', (platform) => {
  let library: Library
  let mini: MiniProgram

  beforeAll(async () => {
    library = await openLibrary()
    mini = startMiniProgram(platform, library.url)
  })
  afterAll(() => library?.close())

  test('hands over no more rows than are near the screen, however many were fetched', async () => {
    mini.open('/pages/search/index?sort=title')
    await mini.see('再看一些')
    for (let page = 1; page < PAGES; page += 1) {
      await mini.tap('再看一些')
      await mini.settle('book', (page + 1) * PAGE_SIZE)
    }

    const passed = [...mini.phone.watched.values()].slice(0, PAGES - STILL_NEAR)
    expect(passed).toHaveLength(PAGES - STILL_NEAR)
    for (const [nth, seen] of passed.entries()) seen(stretchAt((nth - PAGES) * HEIGHT))
    await mini.settle('book', STILL_NEAR * PAGE_SIZE)
    expect(mini.count('cover__picture')).toBeLessThanOrEqual(STILL_NEAR * PAGE_SIZE)

    passed[0]?.({ ...stretchAt(0), intersectionRatio: 0.3 })
    await mini.settle('book', (STILL_NEAR + 1) * PAGE_SIZE)
  })
})
