import { asObject, count, MAX_LIST, type Reader } from './readers.ts'
import { type OverdueNoticeStep, REMINDER_WAYS, type ReminderWay } from './values.ts'

const day = count({ min: 1 })
const dayBefore = count({ min: 0 })

/** Days before the due day, 0 being that day itself, each once, the earliest notice first. */
export const daysBeforeDue: Reader<readonly number[]> = {
  expects: 'a list of days before the due day, as [7, 3, 1], or none',
  read: (raw) => {
    if (raw === 'none') return []
    if (!Array.isArray(raw) || raw.length > MAX_LIST) return undefined
    const read = raw.map((entry) => dayBefore.read(entry))
    if (read.includes(undefined) || new Set(read).size < read.length) return undefined
    return read.flatMap((days) => (days === undefined ? [] : [days])).sort((a, b) => b - a)
  },
}

/** Written as a map of days to ways, or as a list of such maps: `[1: message, 7: message+sms, 30: phone task]`. */
export const overdueNoticeSteps: Reader<readonly OverdueNoticeStep[]> = {
  expects: `days overdue with ways, as {1: message, 7: message+sms, 30: phone task}, or none; ways: ${REMINDER_WAYS.join(', ')}`,
  read: (raw) => {
    if (raw === 'none') return []
    const maps = Array.isArray(raw) ? raw : [raw]
    if (maps.length > MAX_LIST) return undefined
    const steps: OverdueNoticeStep[] = []
    for (const map of maps) {
      const written = asObject(map)
      if (written === undefined) return undefined
      for (const [key, text] of Object.entries(written)) {
        const step = { day: day.read(key), ways: readWays(text) }
        if (step.day === undefined || step.ways === undefined) return undefined
        steps.push({ day: step.day, ways: step.ways })
      }
    }
    const days = new Set(steps.map((step) => step.day))
    return days.size === steps.length ? steps.sort((a, b) => a.day - b.day) : undefined
  },
}

function readWays(raw: unknown): ReminderWay[] | undefined {
  if (typeof raw !== 'string') return undefined
  const words = raw.split('+').map((word) => word.trim().replace(/ task$/, ''))
  const ways = REMINDER_WAYS.filter((way) => words.includes(way))
  return ways.length === words.length ? ways : undefined
}
