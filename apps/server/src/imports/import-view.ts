import type { ImportField, ImportView } from '@wenyuan/contract'
import { importFields, MAX_NAME_LENGTH } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { Language } from '../platform/index.ts'
import type { ImportProblem } from './import-problem.ts'
import type { ImportRow, ImportState } from './import-store.ts'
import { problemSentence } from './import-words.ts'

const STATUS: Readonly<Record<ImportState, ImportView['status']>> = {
  running: 'running',
  stopped: 'waiting',
  done: 'done',
  undone: 'undone',
  failed: 'failed',
}

/** The contract's names of fields beside those of the domain. */
const FIELD_NAMES: Readonly<Partial<Record<ImportField, string>>> = { authors: 'author' }

export function domainField(field: string): string {
  return FIELD_NAMES[field as ImportField] ?? field
}

export function viewImport(row: ImportRow, { language, zone }: { language: Language; zone: Zone }): ImportView {
  return {
    id: row.id,
    file: row.file_name,
    status: STATUS[row.state],
    startedAt: formatInstant(row.started_at, zone),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at, zone),
    mapping: viewMapping(row.mapping),
    rowsTotal: row.rows_total,
    rowsRead: row.rows_done,
    rowsSkipped: row.rows_bad,
    titlesCreated: row.titles_new,
    titlesMerged: row.titles_merged,
    itemsCreated: row.items_new,
    failure: row.problem === null ? null : problemSentence(JSON.parse(row.problem) as ImportProblem, language),
  }
}

function viewMapping(mapping: ImportRow['mapping']): ImportView['mapping'] {
  const view: ImportView['mapping'] = {}
  for (const field of importFields) {
    const header = mapping[domainField(field)]
      ?.replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, MAX_NAME_LENGTH)
      .trim()
    if (header) view[field] = header
  }
  return view
}
