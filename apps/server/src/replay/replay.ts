import { type Actor, grantsOfRoles } from '@wenyuan/domain/access'
import { addDays, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import { type Audit, checkInvariants } from '../audit/index.ts'
import { sealEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { libraryOf } from './log-library.ts'
import { plantLog } from './plant-log.ts'
import { type PlayedMonth, playMonth } from './play-month.ts'
import { type LoanLog, readLoanLog } from './read-loan-log.ts'
import { DEFAULT_MODEL, type ReplayModel } from './replay-model.ts'
import { type ReplayTotals, readTotals } from './replay-store.ts'

export type ReplayOptions = {
  /** A CSV file, also packed. */
  readonly file: string
  /** `2020-09` */
  readonly month: string
  readonly seed?: number
  readonly model?: ReplayModel
  /** Only the first so many loans of the month. */
  readonly limit?: number | null
  /** The clock of the network, which the replay sets. */
  setClock(at: Instant): void
  /** For the head of the record. */
  readonly headFile: string
  readonly onProgress?: (progress: ReplayProgress) => void
  readonly signal?: AbortSignal
}

export type ReplayProgress =
  | { readonly stage: 'planting'; readonly loans: number }
  | { readonly stage: 'day'; readonly on: LocalDate; readonly acts: number }
  | { readonly stage: 'checking' }

export type ReplayReport = {
  readonly kind: 'replayed'
  readonly log: Omit<LoanLog, 'loans'>
  readonly month: string
  readonly seed: number
  readonly model: ReplayModel
  readonly library: {
    readonly patrons: number
    readonly titles: number
    readonly items: number
    readonly loans: number
  }
  readonly played: PlayedMonth
  readonly totals: ReplayTotals
  readonly audit: Audit
}

export type ReplayResult =
  | ReplayReport
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'header' }
  /** The log has other months. */
  | { readonly kind: 'no-such-month'; readonly months: readonly string[] }

export const DEFAULT_SEED = 1
const NOON_MINUTE = 720
/** The library stands so long before the first loan. */
const BEFORE_DAYS = 1
// Nobody of the network's own: the whole record says that the replay did it.
const DESK: Actor = { kind: 'machine', id: '0', name: 'replay', grants: grantsOfRoles([{ role: 'desk', branch: '*' }]) }

/**
 * Runs a month of a log of loans through the real use cases on an empty database, and looks whether what must always be
 * true still is. The same file, month, seed and model give the same result.
 */
export async function replayLog(network: Network, options: ReplayOptions): Promise<ReplayResult> {
  const { file, month, seed = DEFAULT_SEED, model = DEFAULT_MODEL, setClock, onProgress = () => undefined } = options
  const read = await readLoanLog(file)
  if (read.kind === 'refused') return read
  const { loans: all, ...log } = read.log
  const ofMonth = all
    .filter(({ on }) => on.startsWith(`${month}-`))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.row - b.row))
  const loans = ofMonth.slice(0, options.limit ?? ofMonth.length)
  const [first] = loans
  if (first === undefined)
    return { kind: 'no-such-month', months: [...new Set(all.map(({ on }) => on.slice(0, 7)))].sort() }

  onProgress({ stage: 'planting', loans: loans.length })
  setClock(network.zone.toInstant(addDays(first.on, -BEFORE_DAYS), NOON_MINUTE))
  const library = libraryOf(loans, model, seed)
  const planted = await plantLog(network, library, model)
  const played = await playMonth(network, {
    ...{ loans: [first, ...loans.slice(1)], planted, model, seed, setClock, desk: DESK },
    onDay: (day) => onProgress({ stage: 'day', ...day }),
    signal: options.signal ?? new AbortController().signal,
  })
  onProgress({ stage: 'checking' })
  await sealEvents(network, options.headFile)
  const audit = await checkInvariants(network, { headFile: options.headFile })
  return {
    kind: 'replayed',
    log,
    ...{ month, seed, model, played, audit },
    library: {
      patrons: library.patrons.length,
      titles: library.titles.size,
      items: planted.items,
      loans: loans.length,
    },
    totals: await readTotals(network.db),
  }
}
