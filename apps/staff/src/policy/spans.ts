const DAY_MS = 86_400_000

/** MAX_SIMULATED_DAYS of the contract. */
export const MOST_DAYS = 1_096

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

/** Both days count. */
export function spanDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
}
