import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNonceMemory, createNonces } from './event-nonce.ts'

test('no two events of one recorder are alike, nor of two', () => {
  const [a, b] = [createNonces('a'), createNonces('b')]
  const drawn = Array.from({ length: 100 }, () => [a(), b()]).flat()
  expect(new Set(drawn).size).toBe(200)
})

test('each is new once, in whatever order and from whichever recorder', () => {
  const count = fc.oneof(fc.nat(40), fc.nat(100_000))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b.c'), count)), (drawn) => {
      const memory = createNonceMemory()
      const known = new Set<string>()
      for (const [prefix, n] of drawn) {
        const nonce = `${prefix}.${n.toString(36)}`
        expect(memory.isNew(nonce)).toBe(!known.has(nonce))
        known.add(nonce)
      }
    }),
  )
})
