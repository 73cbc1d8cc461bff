import { readFileSync } from 'node:fs'
import path from 'node:path'
import { titleKey } from '@wenyuan/domain/catalog'
import type { TitleColumns } from '../catalog/index.ts'

const FILE = path.join(import.meta.dirname, 'titles.tsv')

/** The bundled titles: bare facts of real books (title, authors, publisher, year, ISBN, price, class of 中图法). */
export function readDemoTitles(): TitleColumns[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [title = '', subtitle = '', authors = '', publisher = '', year, isbn = '', priceFen, classNumber = ''] =
      line.split('\t')
    return {
      title,
      subtitle: subtitle === '' ? null : subtitle,
      authors: authors.split(';'),
      publisher,
      year: Number(year),
      isbn,
      classNumber: classNumber === '' ? null : classNumber,
      callNumber: null,
      priceFen: Number(priceFen),
      language: null,
      format: 'book',
      summary: null,
      identityKey: titleKey({ title, contributors: [], isbn13: isbn }),
    }
  })
}
