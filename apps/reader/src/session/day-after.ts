const DAY_MS = 86_400_000
const DAY_LENGTH = 'yyyy-mm-dd'.length

/** A calendar day so many days later: plain arithmetic on the day, no zone. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, DAY_LENGTH)}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, DAY_LENGTH)
}
