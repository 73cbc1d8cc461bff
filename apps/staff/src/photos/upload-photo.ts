import type { PhotoView, Problem } from '@wenyuan/contract'
import { fullPathOf } from '@wenyuan/contract/paths'
import { csrfToken } from '../api/client.ts'
import { currentLanguage } from '../words/language.ts'

export type Uploaded =
  | { readonly kind: 'stored'; readonly id: string }
  /** `problem` null: no answer came. */
  | { readonly kind: 'failed'; readonly problem: Problem | null }

type Upload = {
  readonly file: File
  /** The idempotency key: the same for a second try with the same picture. */
  readonly key: string
  readonly onProgress: (percent: number) => void
  readonly signal: AbortSignal
}

/** Sends one picture. Not by `fetch`, which tells nothing of how far an upload is. */
export function uploadPhoto({ file, key, onProgress, signal }: Upload): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const fail = () => resolve({ kind: 'failed', problem: null })
    request.open('POST', fullPathOf('uploadPhoto'))
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('x-session-cookie', '1')
    request.setRequestHeader('accept-language', currentLanguage())
    const csrf = csrfToken()
    if (csrf !== undefined) request.setRequestHeader('x-csrf-token', csrf)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100))
    })
    request.addEventListener('load', () => resolve(readUploaded(request)))
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, fail)
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

const CREATED = 201

function readUploaded({ status, responseText }: XMLHttpRequest): Uploaded {
  try {
    const body: unknown = JSON.parse(responseText)
    return status === CREATED
      ? { kind: 'stored', id: (body as PhotoView).id }
      : { kind: 'failed', problem: body as Problem }
  } catch {
    // A proxy's page instead of ours.
    return { kind: 'failed', problem: null }
  }
}
