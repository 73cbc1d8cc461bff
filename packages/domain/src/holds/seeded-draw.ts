const SEED = 0x9e3779b9
const STEP = 0x6d2b79f5
const TWO_TO_32 = 2 ** 32

/** The same row of numbers between 0 and 1 each time (the generator known as mulberry32). */
export function createDraw(): () => number {
  let state = SEED
  return () => {
    state = (state + STEP) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32
  }
}
