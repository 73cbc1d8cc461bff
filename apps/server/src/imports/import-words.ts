import { catalogSentence, fieldName } from '@wenyuan/domain/catalog'
import type { Language } from '../platform/index.ts'
import { IMPORT_PROBLEMS, type ImportProblem, type ImportProblemCode } from './import-problem.ts'
import { IMPORT_ROW_CODES, type ImportReason, type ImportRowCode } from './import-reason.ts'

type Sentence = (met: string, expected: string) => string
type Sentences<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, Sentence>>>>

const PROBLEMS: Sentences<ImportProblemCode> = {
  'zh-CN': {
    FILE_MISSING: () => '缺少名为 file 的文件',
    FILE_EMPTY: () => '文件是空的',
    FILE_TOO_LARGE: (_, expected) => `文件超过 ${expected}`,
    FILE_BINARY: () => '这不是文本文件；可导入 CSV 或每行一个 JSON 对象的文件（可用 gzip 或 xz 压缩）',
    FILE_SPREADSHEET: () => '这是电子表格或 zip 文件；请另存为 CSV 后再导入',
    ARCHIVE_BROKEN: () => '压缩文件已损坏或不完整',
    UNPACKED_TOO_LARGE: (_, expected) => `解压后超过 ${expected}`,
    ENCODING_UNKNOWN: () => '无法判断文字编码；请存为 UTF-8 或 GB18030',
    HEADER_MISSING: () => '没有表头（CSV 的第一行，或 JSON 对象的字段名）',
    TOO_MANY_COLUMNS: (met, expected) => `表头有 ${met} 列，最多 ${expected} 列`,
    TOO_MANY_BROKEN_ROWS: (_, expected) => `超过 ${expected} 行的引号不成对，这不像 CSV 文件`,
    OTHER_OPTIONS: () => '同一文件正以另外的列对应或选项导入；请等它结束，或先撤销',
    FILE_GONE: () => '上传的文件已不在此服务器上；请再次上传同一文件，导入会接着进行',
    INTERNAL: () => '系统出错，已记入日志；再次上传同一文件可接着进行',
  },
  en: {
    FILE_MISSING: () => 'There is no file part named "file"',
    FILE_EMPTY: () => 'The file is empty',
    FILE_TOO_LARGE: (_, expected) => `The file is over ${expected}`,
    FILE_BINARY: () => 'This is no text: CSV or one JSON object a line can be read, as it is or packed with gzip or xz',
    FILE_SPREADSHEET: () => 'This is a spreadsheet or a zip file: save it as CSV first',
    ARCHIVE_BROKEN: () => 'The packed file is damaged or cut short',
    UNPACKED_TOO_LARGE: (_, expected) => `Unpacked it is over ${expected}`,
    ENCODING_UNKNOWN: () => "The text's encoding can't be told: save it as UTF-8 or GB18030",
    HEADER_MISSING: () => 'There is no header (the first row of a CSV file, the field names of JSON objects)',
    TOO_MANY_COLUMNS: (met, expected) => `The header has ${met} columns, at most ${expected} are read`,
    TOO_MANY_BROKEN_ROWS: (_, expected) => `More than ${expected} rows have unpaired quotes: this is hardly a CSV file`,
    OTHER_OPTIONS: () =>
      'The same file is being imported with another mapping or other options: let it end or undo it first',
    FILE_GONE: () => 'The uploaded file is not on this server: upload the same file again and the import goes on',
    INTERNAL: () => 'Something went wrong here and is in the log; upload the same file again and the import goes on',
  },
}

const ROWS: Sentences<ImportRowCode> = {
  'zh-CN': {
    ROW_TOO_LONG: () => '该行过长，或前面有引号未配对',
    QUOTE_NOT_CLOSED: () => '引号未配对',
    JSON_BROKEN: () => '该行不是 JSON 对象',
    TEXT_BROKEN: () => '该行有损坏的字符（编码有误）',
    BARCODE_TAKEN: (met, expected) => `条码 ${met} 已属于《${expected}》`,
    BRANCH_UNKNOWN: (met, expected) => `没有分馆 “${met}”；现有：${expected}`,
    BRANCH_MISSING: () => '未写馆藏地，导入时也未指定默认分馆',
    BRANCH_NOT_PERMITTED: (met) => `无权向分馆 ${met} 导入`,
    ITEM_TYPE_UNKNOWN: (met, expected) => `没有流通类型 “${met}”；现有：${expected}`,
    ITEM_TYPE_MISSING: () => '未写流通类型，导入时也未指定默认类型',
  },
  en: {
    ROW_TOO_LONG: () => 'The row is too long, or a quote before it never closes',
    QUOTE_NOT_CLOSED: () => 'A quote never closes',
    JSON_BROKEN: () => 'The row is no JSON object',
    TEXT_BROKEN: () => 'The row has damaged characters (a wrong encoding)',
    BARCODE_TAKEN: (met, expected) => `Barcode ${met} already belongs to ${expected}`,
    BRANCH_UNKNOWN: (met, expected) => `There is no branch "${met}"; there are: ${expected}`,
    BRANCH_MISSING: () => 'The row names no branch, and the import has no default',
    BRANCH_NOT_PERMITTED: (met) => `You may not import into branch ${met}`,
    ITEM_TYPE_UNKNOWN: (met, expected) => `There is no item type "${met}"; there are: ${expected}`,
    ITEM_TYPE_MISSING: () => 'The row names no item type, and the import has no default',
  },
}

/** The columns of errors.csv. */
export const ERROR_COLUMNS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  'zh-CN': ['行号', '列', '原因', '原文'],
  en: ['row', 'column', 'reason', 'text'],
}

export const MORE_ROWS: Readonly<Record<Language, (count: number) => string>> = {
  'zh-CN': (count) => `另有 ${count} 行被跳过，未逐一列出`,
  en: (count) => `${count} more rows were skipped and are not listed`,
}

export function problemSentence({ code, met = '', expected = '' }: ImportProblem, language: Language): string {
  const own = IMPORT_PROBLEMS.find((one) => one === code)
  if (own !== undefined) return PROBLEMS[language][own](met, String(expected))
  return catalogSentence(code as Exclude<ImportProblem['code'], ImportProblemCode>, { met, expected }, language)
}

export function reasonSentence(reason: ImportReason, language: Language): string {
  const own = IMPORT_ROW_CODES.find((code) => code === reason.code)
  if (own !== undefined) return ROWS[language][own](reason.met, reason.expected ?? '')
  return catalogSentence(reason.code as Exclude<ImportReason['code'], ImportRowCode>, reason, language)
}

export function columnName(reason: ImportReason, language: Language): string {
  return reason.column === null ? '' : fieldName(reason.column, language)
}
