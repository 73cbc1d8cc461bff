import { endpointOf, fullPathOf, type OperationId } from '@wenyuan/contract/paths'

/** The parts of a request, as they come out of the typed ones. */
export type RequestParts = {
  readonly params?: object | undefined
  readonly query?: object | undefined
  readonly body?: unknown
}

export type EncodedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/** A parameter of the path that isn't there is a bug of the caller: the types ask for it. */
function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const given = params[name]
    const value = typeof given === 'number' ? String(given) : given
    if (typeof value !== 'string' || value === '') throw new TypeError(`no ${name} for ${path}`)
    // A segment that is dots alone would be taken for the folder itself or the one above, however it is escaped.
    if (value === '.' || value === '..') throw new TypeError(`${name} can't be ${value}`)
    return encodeURIComponent(value)
  })
}

function encodeQuery(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

/** Files and text go as they are, anything else as JSON text. */
function encodeUpload(body: object): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue
    if (value instanceof Blob) form.append(name, value)
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

/** Method, address, body and its type, for one operation. `baseUrl` is the root of the host, without the API's prefix. */
export function encodeRequest(baseUrl: string, operationId: OperationId, parts: RequestParts): EncodedRequest {
  const { method, upload } = endpointOf(operationId)
  const params = Object.fromEntries(Object.entries(parts.params ?? {}))
  const path = fillPath(fullPathOf(operationId), params)
  const url = `${baseUrl.replace(/\/+$/, '')}${path}${encodeQuery(parts.query ?? {})}`
  const { body } = parts
  if (body === undefined || body === null) return { method, url, headers: {} }
  // The boundary of a form is in a content type that only fetch can write.
  if (upload && typeof body === 'object') return { method, url, headers: {}, body: encodeUpload(body) }
  return { method, url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
