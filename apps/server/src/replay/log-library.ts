import { createHash } from 'node:crypto'
import { readContributors, splitCallNumber } from '@wenyuan/domain/catalog'
import { toDayNumber } from '@wenyuan/domain/kernel'
import type { TitleColumns } from '../catalog/index.ts'
import type { LoggedLoan } from './read-loan-log.ts'
import { keepingDays, type ReplayModel } from './replay-model.ts'

export type LogTitle = { readonly columns: TitleColumns; readonly copies: number }

/** The library that a log speaks of: every patron and title that stands in it, and copies by a rule. */
export type LogLibrary = {
  /** Numbers of the log. */
  readonly patrons: readonly string[]
  /** By title key. */
  readonly titles: ReadonlyMap<string, LogTitle>
}

const MAX_TITLE = 500

/** Editions that differ in one letter of the statement or call number are two titles, as in the log. */
export function titleKeyOf({ statement, callNumber }: Pick<LoggedLoan, 'statement' | 'callNumber'>): string {
  return `log:${createHash('sha1').update(`${statement}\n${callNumber}`).digest('hex').slice(0, 20)}`
}

export function libraryOf(loans: readonly LoggedLoan[], model: ReplayModel, seed: number): LogLibrary {
  const byTitle = Map.groupBy(loans, titleKeyOf)
  const titles = new Map<string, LogTitle>()
  for (const [key, own] of byTitle) {
    const columns = columnsOf(own[0] as LoggedLoan, key)
    const copies = Math.max(1, Math.ceil((peak(own, columns.classNumber, model, seed) * model.copiesPercent) / 100))
    titles.set(key, { columns, copies })
  }
  return { patrons: [...new Set(loans.map(({ patron }) => patron))].sort(), titles }
}

/** The most loans of a title at once, if each were kept as long as its reader would like. */
function peak(loans: readonly LoggedLoan[], classNumber: string | null, model: ReplayModel, seed: number): number {
  const changes = loans.flatMap(({ row, on }) => {
    const from = toDayNumber(on)
    const until = from + keepingDays(model, { seed, loan: String(row), classNumber })
    return [
      { day: from, by: 1 },
      { day: until, by: -1 },
    ]
  })
  changes.sort((a, b) => a.day - b.day || a.by - b.by)
  let [now, most] = [0, 0]
  for (const { by } of changes) {
    now += by
    most = Math.max(most, now)
  }
  return most
}

/** The title up to its pinyin, the authors behind the last ` / `, the class at the head of the call number. */
function columnsOf({ statement, callNumber }: LoggedLoan, identityKey: string): TitleColumns {
  const split = splitCallNumber(callNumber)
  const title = (
    /^(.*?\p{Script=Han}[^a-z]*?)\s+[a-z]/u.exec(statement)?.[1] ??
    statement.split(' / ', 1)[0] ??
    ''
  ).trim()
  const said = statement.includes(' / ') ? (statement.split(' / ').at(-1) ?? '') : ''
  return {
    title: (title === '' ? statement : title).slice(0, MAX_TITLE),
    subtitle: null,
    authors: readContributors(said).map(({ name }) => name),
    publisher: null,
    year: null,
    isbn: null,
    classNumber: split.kind === 'classed' ? split.classNumber : null,
    callNumber: callNumber === '' ? null : callNumber,
    priceFen: null,
    language: null,
    format: 'book',
    summary: null,
    identityKey,
  }
}
