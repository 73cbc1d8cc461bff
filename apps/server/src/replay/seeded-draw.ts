import { createHash } from 'node:crypto'

const TWO_TO_48 = 2 ** 48

/**
 * A number from 0 up to but not 1, always the same for a seed and a name: what is drawn for one loan does not depend on
 * how many others were drawn before, so the order in which acts are performed changes nothing.
 */
export function seededDraw(seed: number, name: string): number {
  return createHash('md5').update(`${seed} ${name}`).digest().readUIntBE(0, 6) / TWO_TO_48
}
