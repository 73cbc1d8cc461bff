import { globSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DeskFigures } from './measure-desk.ts'
import type { ReaderFigures } from './measure-reader.ts'
import type { Scores } from './run-lighthouse.ts'

const WEAPP = path.resolve(import.meta.dirname, '../../apps/reader/dist/weapp')

export type Figures = {
  readonly desk: DeskFigures
  readonly reader: ReaderFigures
  readonly scores: Scores
}

type Row = {
  readonly what: string
  readonly met: number
  readonly limit: number
  readonly unit: string
  readonly atLeast?: true
}

/** Each figure beside its limit, and their ratio; true when all keep to it. */
export function reportApps({ desk, reader, scores }: Figures): boolean {
  const rows: Row[] = [
    { what: 'desk, first load, gzip', met: desk.weight.gzipBytes / 1024, limit: 350, unit: 'KB' },
    { what: 'desk ready (median of openings)', met: desk.readyMs, limit: 1_500, unit: 'ms' },
    { what: 'scan → answer on screen, p95', met: desk.scanP95Ms, limit: 100, unit: 'ms' },
    { what: 'reader, first view, gzip', met: reader.weight.gzipBytes / 1024, limit: 150, unit: 'KB' },
    { what: 'reader, slow phone, first content', met: reader.firstContentMs, limit: 1_500, unit: 'ms' },
    { what: 'reader, slow phone, usable', met: reader.usableMs, limit: 3_000, unit: 'ms' },
    { what: 'WeChat main package', met: weappBytes() / 1024, limit: 1_024, unit: 'KB' },
    { what: 'Lighthouse performance', met: scores.performance, limit: 90, unit: '', atLeast: true },
    { what: 'Lighthouse accessibility', met: scores.accessibility, limit: 95, unit: '', atLeast: true },
    { what: 'Lighthouse best practices', met: scores['best-practices'], limit: 95, unit: '', atLeast: true },
  ]
  console.log(`\n${'figure'.padEnd(36)}${'met'.padStart(10)}${'limit'.padStart(10)}${'ratio'.padStart(8)}`)
  for (const row of rows) console.log(lineOf(row))
  console.log(
    `\nscan, p50: ${desk.scanP50Ms.toFixed(0)} ms; lookup and return over HTTP alone in the same page, p95: ${desk.bareP95Ms.toFixed(0)} ms`,
  )
  console.log(
    `on the wire (compressed as served): desk ${kb(desk.weight.wireBytes)}, reader ${kb(reader.weight.wireBytes)}`,
  )
  return rows.every(isKept)
}

function lineOf(row: Row): string {
  const { what, met, limit, unit, atLeast } = row
  const figure = `${met.toFixed(met < 10 ? 1 : 0)} ${unit}`.trim()
  const bound = `${atLeast ? '≥' : '≤'} ${limit} ${unit}`.trim()
  const mark = isKept(row) ? '' : '  over the limit'
  return `${what.padEnd(36)}${figure.padStart(10)}${bound.padStart(10)}${(met / limit).toFixed(2).padStart(8)}${mark}`
}

function isKept({ met, limit, atLeast }: Row): boolean {
  return atLeast ? met >= limit : met <= limit
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`
}

function weappBytes(): number {
  return globSync('**/*', { cwd: WEAPP })
    .map((file) => statSync(path.join(WEAPP, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}
