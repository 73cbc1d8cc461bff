import type { Overrides } from '../kernel/index.ts'

/** Staff go on past whatever only asks to be confirmed, and past what they set aside in the record. */
export function goOn(override: readonly string[]): Overrides {
  return {
    lifts: ({ code, level }) => level === 'confirm' || override.includes(code),
    lacks: () => false,
  }
}
