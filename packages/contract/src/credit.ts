import { z } from 'zod'
import { date, id, instant, pageOf, pageQuery } from './kernel.ts'
import { creditLevels } from './settings.ts'
import { mayOf } from './verdicts.ts'

export const creditLevelNames = ['A', 'B', 'C', 'D'] as const
export const creditCauses = ['on-time', 'overdue', 'hold-missed', 'damage', 'loss', 'loss-paid', 'reversal'] as const

/**
 * One move of a patron's credit: `points` is what the cause weighs, `before` and `after` the scores around it (less is
 * moved at the ends of the scale). `text` says it in words. `reverses` is the move that this one takes back, `reversed`
 * whether another has taken this one back. `may.dispute`: to the reader it is about.
 */
export const creditMove = z
  .object({
    id,
    at: instant,
    cause: z.enum(creditCauses),
    points: z.int(),
    before: z.int(),
    after: z.int(),
    text: z.string(),
    loan: id.nullable(),
    hold: id.nullable(),
    titleText: z.string().nullable(),
    reverses: id.nullable(),
    reversed: z.boolean(),
    may: mayOf(['dispute']).optional(),
  })
  .meta({ id: 'CreditMove' })

/** What an open loan is losing by being late and what nobody has written down yet; part of `score`. */
export const runningLateness = z
  .object({ loan: id, titleText: z.string(), due: date, points: z.int() })
  .meta({ id: 'RunningLateness' })

/** `score` from 0 to 150 as it counts now, `level` what it is by `levels`; `next`: the level above and what is missing. */
export const creditView = z
  .object({
    score: z.int(),
    level: z.enum(creditLevelNames),
    levels: creditLevels,
    next: z.object({ level: z.enum(creditLevelNames), points: z.int() }).nullable(),
    running: z.array(runningLateness),
    moves: pageOf(creditMove),
  })
  .meta({ id: 'Credit' })

/** The moves, newest first. */
export const creditQuery = pageQuery

export type CreditMove = z.infer<typeof creditMove>
export type CreditView = z.infer<typeof creditView>
export type CreditCauseName = (typeof creditCauses)[number]
