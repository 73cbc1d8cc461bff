import type { Problem } from '@wenyuan/contract'
import { endpointOf, fullPathOf, type OperationId } from '@wenyuan/contract/paths'
import { browserFetch } from './client.ts'
import type { Failure } from './use-send.ts'

export type FileRequest = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

export type Fetched =
  | { readonly kind: 'file'; readonly blob: Blob; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

const NO_ANSWER: Problem = { type: 'about:blank', title: '', status: 0 }

/** A file that the server makes, under the name that it gives; the typed client reads text only. */
export async function fetchFile(operationId: OperationId, request: FileRequest): Promise<Fetched> {
  const { method } = endpointOf(operationId)
  try {
    const response = await browserFetch(`${location.origin}${addressOf(operationId, request)}`, {
      method,
      ...(request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body), headers: { 'content-type': 'application/json' } }),
    })
    const { status } = response
    if (response.ok) return { kind: 'file', blob: await response.blob(), name: nameIn(response.headers) }
    const problem = (await response
      .json()
      .catch(() => ({ ...NO_ANSWER, title: response.statusText, status }))) as Problem
    return { kind: 'failed', failure: { status, problem } }
  } catch {
    return { kind: 'failed', failure: { status: 0, problem: NO_ANSWER } }
  }
}

function addressOf(operationId: OperationId, { params = {}, query = {} }: FileRequest): string {
  const path = fullPathOf(operationId).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

/** `filename*` has the whole name in UTF-8; beside it stands one without Chinese for old programs. */
function nameIn(headers: Headers): string {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '')?.[1]
  return whole === undefined ? 'wenyuan' : decodeURIComponent(whole)
}

/** Hands a file to the browser, to be kept where its user keeps such things. */
export function keepFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
