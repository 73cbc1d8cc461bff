import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mapColumns } from './column-mapping.ts'
import { mergeTitles, titleKey } from './merge-titles.ts'
import { readRow } from './read-row.ts'
import type { TitleDraft } from './title-draft.ts'

const SETS = new URL('../../../../../shared/data/bib/', import.meta.url)
const LATEST_YEAR = 2027

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

function jsonRows(text: string): string[][] {
  const records = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
  const header = Object.keys(records[0] ?? {})
  return [header, ...records.map((record) => header.map((name) => record[name] ?? ''))]
}

function rowsOf(name: string): string[][] {
  const file = readFileSync(new URL(name, SETS))
  const text = (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8')
  return name.includes('.jsonl') ? jsonRows(text) : csvRows(text)
}

/** Reads a file into the titles known so far and counts what became of its rows. */
function importInto(titles: Map<string, TitleDraft>, [header = [], ...rows]: string[][]) {
  const mapped = mapColumns(header)
  if (mapped.kind !== 'mapped') throw new Error('the headers of the real files are known')
  const counts = { rows: rows.length, titles: 0, merged: 0, otherTitle: 0, bad: 0, notes: 0 }
  for (const cells of rows) {
    const row = readRow(mapped.mapping, cells, { width: mapped.width, latestYear: LATEST_YEAR })
    if (row.kind === 'bad') {
      counts.bad += 1
      continue
    }
    counts.notes += row.notes.length
    const key = titleKey(row.draft)
    const there = titles.get(key)
    const merged = there && mergeTitles(there, row.draft)
    if (merged?.kind === 'other-title') counts.otherTitle += 1
    else titles.set(key, merged?.draft ?? row.draft)
    if (merged?.kind === 'merged') counts.merged += 1
    if (!merged) counts.titles += 1
  }
  return { counts, unused: mapped.unused }
}

// The counts were checked against the files by hand: 48 rows have no ISBN, 3 of them repeat a bare title; two pairs of
// the first file share an ISBN; 310 rows of the second describe books of the first; of the third's 165 rows 41 repeat
// one and one bears the ISBN of another book. 226 prices are in other currencies; one is prose.
describe.skipIf(!existsSync(SETS))('the real files (need ../shared/data)', () => {
  test('are read to the row', () => {
    const titles = new Map<string, TitleDraft>()
    expect(importInto(titles, rowsOf('douban_isbn_6584.csv.gz'))).toEqual({
      counts: { rows: 4276, titles: 4271, merged: 5, otherTitle: 0, bad: 0, notes: 186 },
      unused: ['ID', 'Rating', 'Votes'],
    })
    expect(importInto(titles, rowsOf('douban_category_isbn.jsonl.gz'))).toEqual({
      counts: { rows: 2399, titles: 2089, merged: 310, otherTitle: 0, bad: 0, notes: 41 },
      unused: ['book_img', 'score', 'number_reviewers'],
    })
    expect(importInto(titles, rowsOf('gdufs_isbn_callnumber.csv'))).toEqual({
      counts: { rows: 165, titles: 123, merged: 41, otherTitle: 1, bad: 0, notes: 0 },
      unused: ['url'],
    })
    expect(titles.size).toBe(6483)
    expect(titles.get('isbn:9787506018418')).toMatchObject({
      title: '刘心武揭秘红楼梦（第一部）',
      publisher: '东方出版社',
      year: 2005,
      month: 8,
      callNumber: 'I207.411 56',
      classNumber: 'I207.411',
    })
  })
})
