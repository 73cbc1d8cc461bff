import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameScenarios, openPlayer, type Player, SHARED_SCENARIOS } from './play-scenario.ts'

const present = existsSync(SHARED_SCENARIOS)
const named = present ? await nameScenarios(SHARED_SCENARIOS) : []

let player: Player
beforeAll(() => {
  player = openPlayer()
})
afterAll(() => player.close())

describe.skipIf(!present)('the shared scenarios', () => {
  test('are there', () => expect(named).not.toEqual([]))

  test.each(named)('$name', async ({ file }) => {
    expect(await player.play(file)).toEqual({ exitCode: 0, said: '' })
  })
})
