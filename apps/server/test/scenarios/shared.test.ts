import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameScenarios, openPlayer, type Player, SHARED_SCENARIOS } from './play-scenario.ts'

/** Acts of a later version: such a file is told apart, not failed. */
const NOT_YET = ['12-lost-and-found.yaml']

const present = existsSync(SHARED_SCENARIOS)
const named = present ? await nameScenarios(SHARED_SCENARIOS) : []
const isLater = ({ file }: { file: string }) => NOT_YET.includes(path.basename(file))

let player: Player
beforeAll(() => {
  player = openPlayer()
})
afterAll(() => player.close())

describe.skipIf(!present)('the shared scenarios', () => {
  test('are there', () => expect(named).not.toEqual([]))

  test.each(named.filter((one) => !isLater(one)))('$name', async ({ file }) => {
    expect(await player.play(file)).toEqual({ exitCode: 0, said: '' })
  })

  test.each(named.filter(isLater))('$name: not yet', async ({ file }) => {
    const { exitCode, said } = await player.play(file)
    expect(exitCode).toBe(2)
    expect(said).toContain('a later version runs this')
  })
})
