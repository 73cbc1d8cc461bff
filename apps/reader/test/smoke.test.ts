import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../../journeys/support/library.ts'
import { startMiniProgram } from './mini/mini-program.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library?.close())

test.for(['weapp', 'alipay'] as const)('%s opens', async (platform) => {
  const mini = startMiniProgram(platform, library.url)
  await mini.see('新到馆')
  console.log(mini.text().slice(0, 500))
  expect(mini.route()).toBe('pages/home/index')
})
