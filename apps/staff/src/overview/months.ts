const MONTHS = 12

/** `2026-11` and so many months on: `2026-12`. */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * MONTHS + number - 1 + steps
  return `${Math.floor(count / MONTHS)}-${String((count % MONTHS) + 1).padStart(2, '0')}`
}

const FORM = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/

/** What stands in the address, where it is a month at all. */
export function readMonth(text: string | undefined): string | undefined {
  return text !== undefined && FORM.test(text) ? text : undefined
}
