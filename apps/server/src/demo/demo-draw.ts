/** Numbers from 0 up to but not 1, always the same ones: every demonstration library is like every other. */
export function demoDraw(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // A linear congruential generator (Numerical Recipes): plenty for which book is borrowed next.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
