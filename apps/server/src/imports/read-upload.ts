import { rmSync } from 'node:fs'
import { importUpload, MAX_IMPORT_BYTES, MAX_NAME_LENGTH } from '@wenyuan/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FaultDraft, type ProblemAnswer, problem } from '../http/index.ts'
import { MAX_BARCODE_PREFIX } from './import-limits.ts'
import { DEFAULT_OPTIONS, type ImportOptions } from './import-options.ts'
import { ImportRefused } from './import-problem.ts'
import { domainField } from './import-view.ts'
import { problemSentence } from './import-words.ts'
import type { SpoolFolder } from './spool-folder.ts'
import { spoolUpload } from './spool-upload.ts'

/** The parts beside the file. */
const fields = importUpload.omit({ file: true }).extend({
  itemType: importUpload.shape.branch,
  items: z.enum(['none', 'one-per-row']).optional(),
  barcodePrefix: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z._-]*$/)
    .max(MAX_BARCODE_PREFIX)
    .optional(),
})

export type ReadUpload =
  | {
      readonly kind: 'upload'
      /** The spooled file, still under the name of an upload. */
      readonly file: string
      readonly fileName: string
      readonly digest: Buffer
      readonly asked: Readonly<Record<string, string>>
      readonly options: ImportOptions
    }
  | ProblemAnswer

type Received = { file: string; fileName: string; digest: Buffer }

/** Takes an upload in: the file goes to the spool folder as it comes. Nothing of one that is refused is left there. */
export async function readUpload(request: FastifyRequest, spool: SpoolFolder): Promise<ReadUpload> {
  const texts: Record<string, unknown> = {}
  const faults: FaultDraft[] = []
  let received: Received | null = null
  const refuse = (answer: ProblemAnswer): ProblemAnswer => {
    if (received !== null) rmSync(received.file, { force: true })
    return answer
  }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') texts[part.fieldname] = part.value
      else if (part.fieldname === 'file') {
        const file = spool.newUpload()
        const { digest } = await spoolUpload(part.file, file)
        received = { file, fileName: nameOf(part.filename), digest }
      } else {
        faults.push({ path: part.fieldname, code: 'unknown-field' })
        part.file.resume()
      }
    }
  } catch (error) {
    return refuse(problemOf(error, request))
  }
  if (received === null) faults.push(faultOf(new ImportRefused({ code: 'FILE_MISSING' }), request))
  const read = readFields(texts)
  if (read.kind === 'faults') faults.push(...read.faults)
  if (received === null || read.kind === 'faults' || faults.length > 0)
    return refuse(problem('malformed', { errors: faults }))
  const { mapping = {}, ...options } = read.fields
  const asked = Object.fromEntries(Object.entries(mapping).map(([field, header]) => [domainField(field), header]))
  return { kind: 'upload', ...received, asked, options: { ...DEFAULT_OPTIONS, ...definedOf(options) } }
}

type Fields = z.output<typeof fields>

function readFields(
  texts: Record<string, unknown>,
): { kind: 'fields'; fields: Fields } | { kind: 'faults'; faults: FaultDraft[] } {
  const { mapping } = texts
  const json = typeof mapping === 'string' ? parseJson(mapping) : undefined
  if (json === null) return { kind: 'faults', faults: [{ path: 'mapping', code: 'wrong-type', expected: 'JSON {}' }] }
  const read = fields.safeParse(json === undefined ? texts : { ...texts, mapping: json })
  if (read.success) return { kind: 'fields', fields: read.data }
  return { kind: 'faults', faults: read.error.issues.flatMap(faultsOfIssue) }
}

function faultsOfIssue(issue: z.core.$ZodIssue): FaultDraft[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown-field' }))
  }
  // A mapping's field is the key of a record: told as the field that there is not.
  if (issue.code === 'invalid_key') return [{ path: path.join('.'), code: 'unknown-field' }]
  return [{ path: path.join('.'), code: 'wrong-form', expected: issue.message }]
}

/** Null: no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function definedOf(options: Omit<Fields, 'mapping'>): Partial<ImportOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function nameOf(name: string | undefined): string {
  const plain = (name ?? '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return plain.split(/[\\/]/).at(-1)?.slice(0, MAX_NAME_LENGTH) || '-'
}

/** @throws what is no fault of the upload. */
function problemOf(error: unknown, request: FastifyRequest): ProblemAnswer {
  if (error instanceof ImportRefused) {
    const type = error.problem.code === 'UNPACKED_TOO_LARGE' ? 'too-large' : 'impossible'
    return problem(type, { errors: [faultOf(error, request)] })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const expected = `${MAX_IMPORT_BYTES / (1024 * 1024)} MiB`
    const refused = new ImportRefused({ code: 'FILE_TOO_LARGE', expected })
    return problem('too-large', { errors: [faultOf(refused, request)] })
  }
  if (code.startsWith('FST_') || !isOfMultipart(error)) throw error
  return problem('malformed', { detail: 'bad-request' })
}

/** The parser's errors carry no code. */
function isOfMultipart(error: unknown): boolean {
  return (
    error instanceof Error && /multipart|boundary|unexpected end of form|part (header|terminated)/i.test(error.message)
  )
}

function faultOf({ problem: refused }: ImportRefused, { language }: FastifyRequest): FaultDraft {
  const expected = typeof refused.expected === 'string' ? { expected: refused.expected } : {}
  return { path: 'file', code: refused.code, message: problemSentence(refused, language), ...expected }
}
