import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameScenarios, OWN_SCENARIOS, openPlayer, type Player } from './play-scenario.ts'

let player: Player

beforeAll(() => {
  player = openPlayer()
})
afterAll(() => player.close())

test.each(await nameScenarios(OWN_SCENARIOS))('$name', async ({ file }) => {
  expect(await player.play(file)).toEqual({ exitCode: 0, said: '' })
})
