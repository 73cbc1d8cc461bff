import { backEntriesUpload, backEntry, MAX_BACK_ENTRIES, MAX_NAME_LENGTH } from '@wenyuan/contract'
import { parse } from 'csv-parse/sync'
import type { FastifyRequest } from 'fastify'
import { type FaultDraft, type ProblemAnswer, problem } from '../http/index.ts'
import type { Said } from './entry-said.ts'

export type EntriesFile = {
  readonly kind: 'file'
  readonly entries: readonly Said[]
  readonly file: string
  readonly note: string | null
}

/** A slip of paper is a line of about a hundred signs. */
const MAX_FILE_BYTES = 4 * 1024 * 1024

/** The headers of the columns, in both languages. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ act: 'act', at: 'at', patron: 'patron', item: 'item', title: 'title', pickup: 'pickup', branch: 'branch' },
  ...{ reference: 'reference', 事项: 'act', 时间: 'at', 读者证号: 'patron', 条码: 'item', 书目号: 'title' },
  ...{ 取书馆: 'pickup', 馆: 'branch', 单据号: 'reference' },
}
const ACTS: Readonly<Record<string, string>> = { 借: 'checkout', 还: 'return', 续借: 'renewal', 预约: 'hold' }

/** Reads the one uploaded CSV. A row that is no entry is kept as it is, for a person to look at; a file that is none is refused. */
export async function readEntriesFile(request: FastifyRequest): Promise<EntriesFile | ProblemAnswer> {
  const texts: Record<string, unknown> = {}
  let file: { name: string; bytes: Buffer } | null = null
  for await (const part of request.parts({ limits: { fileSize: MAX_FILE_BYTES } })) {
    if (part.type === 'field') texts[part.fieldname] = part.value
    else if (part.fieldname === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
    else return malformed({ path: part.fieldname, code: 'unknown-field' })
  }
  if (file === null) return malformed({ path: 'file', code: 'required' })
  const fields = backEntriesUpload.omit({ file: true }).safeParse(texts)
  if (!fields.success) return malformed({ path: String(fields.error.issues[0]?.path[0] ?? 'note'), code: 'wrong-form' })
  const rows = readRows(file.bytes)
  if (rows === null || rows.length === 0)
    return impossibleFile('wrong-form', Object.keys(COLUMNS).slice(0, 8).join(','))
  if (rows.length > MAX_BACK_ENTRIES) return impossibleFile('too-large', String(MAX_BACK_ENTRIES))
  const name =
    file.name
      .replace(/\p{Cc}/gu, ' ')
      .split(/[\\/]/)
      .at(-1)
      ?.slice(0, MAX_NAME_LENGTH) || '-'
  return { kind: 'file', entries: rows.map(readEntry), file: name, note: fields.data.note ?? null }
}

function malformed(fault: FaultDraft): ProblemAnswer {
  return problem('malformed', { errors: [fault] })
}

function impossibleFile(code: 'wrong-form' | 'too-large', expected: string): ProblemAnswer {
  return problem('impossible', { errors: [{ path: 'file', code, expected }] })
}

/** Null: no CSV with a header that is known. */
function readRows(bytes: Buffer): Record<string, string>[] | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('gb18030').decode(bytes)
  }
  try {
    const rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map(columnOf),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as Record<string, string>[]
    return rows.every((row) => 'act' in row && 'at' in row) ? rows : null
  } catch {
    return null
  }
}

function columnOf(header: string): string {
  return COLUMNS[header.trim()] ?? header.trim()
}

function readEntry(row: Record<string, string>): Said {
  const cells = Object.entries(row).filter(([, value]) => value !== '')
  const given = Object.fromEntries(cells)
  const read = backEntry.safeParse({ ...given, act: ACTS[given['act'] ?? ''] ?? given['act'] })
  return read.success ? read.data : { act: 'unreadable', cells: given }
}
