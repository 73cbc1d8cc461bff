import { rmSync } from 'node:fs'
import { simulationUpload } from '@wenyuan/contract'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type FaultDraft, type ProblemAnswer, problem } from '../http/index.ts'
import { ImportRefused, spoolUpload } from '../imports/index.ts'
import type { LoanFiles } from './loan-files.ts'

/** The parts beside the file. */
const fields = simulationUpload.omit({ file: true })

export type LoanUpload = {
  readonly kind: 'upload'
  readonly file: string
  readonly fileName: string
  readonly digest: string
  readonly period: z.output<typeof fields>
}

/** Takes a file of loans in, unpacked and in UTF-8; nothing of an upload that is refused is left. */
export async function readLoanUpload(request: FastifyRequest, files: LoanFiles): Promise<LoanUpload | ProblemAnswer> {
  const texts: Record<string, unknown> = {}
  const faults: FaultDraft[] = []
  const file = files.newUpload()
  let received: { fileName: string; digest: string } | null = null
  const refuse = (answer: ProblemAnswer): ProblemAnswer => {
    rmSync(file, { force: true })
    return answer
  }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') texts[part.fieldname] = part.value
      else if (part.fieldname === 'file' && received === null) {
        const { digest } = await spoolUpload(part.file, file)
        received = { fileName: nameOf(part.filename), digest: digest.toString('hex') }
      } else {
        faults.push({ path: part.fieldname, code: 'unknown-field' })
        part.file.resume()
      }
    }
  } catch (error) {
    if (!(error instanceof ImportRefused)) {
      refuse(problem('malformed'))
      throw error
    }
    return refuse(problem('impossible', { errors: [{ path: 'file', code: 'wrong-form' }] }))
  }
  const read = fields.safeParse(texts)
  if (!read.success) {
    for (const { path, message } of read.error.issues) {
      faults.push({ path: path.map(String).join('.'), code: 'wrong-form', expected: message })
    }
  }
  if (received === null) faults.push({ path: 'file', code: 'required' })
  if (received === null || !read.success || faults.length > 0) return refuse(problem('malformed', { errors: faults }))
  return { kind: 'upload', file, ...received, period: read.data }
}

function nameOf(name: string | undefined): string {
  const plain = (name ?? '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return plain.split(/[\\/]/).at(-1)?.slice(0, 200) || '-'
}
