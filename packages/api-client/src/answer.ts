import type { Problem } from '@wenyuan/contract'
import { problemPrefix } from '@wenyuan/contract/paths'

/** Whatever came back, told apart by `ok`; `status` 0: nothing did. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly problem: Problem }

/** What a client finds out by itself, beside the problems that a server tells. */
export type ClientProblemType = 'unreachable' | 'timed-out' | 'unreadable'

/** No words for people here: who shows it has them by `type`. */
export function clientProblem(type: ClientProblemType, status: number): Answer {
  return { ok: false, status, problem: { type: `${problemPrefix}${type}`, title: type, status } }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'title' in body && 'status' in body
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/**
 * Reads an answer to its end. A 204 has the body null, text stays text. An error that is no problem document (a proxy's
 * page, say) becomes one without a type of ours; JSON that can't be read is `unreadable`.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, statusText } = response
  const text = await response.text()
  const mediaType = mediaTypeOf(response)
  const isJson = mediaType === 'application/json' || mediaType.endsWith('+json')
  let body: unknown = text === '' ? null : text
  if (isJson && text !== '') {
    try {
      body = JSON.parse(text)
    } catch {
      return clientProblem('unreadable', status)
    }
  }
  if (response.ok) return { ok: true, status, body }
  if (isProblem(body)) return { ok: false, status, problem: body }
  return { ok: false, status, problem: { type: 'about:blank', title: statusText || String(status), status } }
}
