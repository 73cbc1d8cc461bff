import { DESK, type Library } from '../support/library.ts'

type Account = { readonly username: string; readonly password: string }
type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly as?: Account
}

/** What someone at the library does meanwhile, over the same API that their screen uses. */
export async function callAsStaff(
  { url }: Library,
  { method = 'GET', path, body, as = DESK }: Call,
): Promise<Response> {
  const api = `${url}/api/v1`
  const json = { 'content-type': 'application/json' }
  const signedIn = await fetch(`${api}/session/staff`, { method: 'POST', headers: json, body: JSON.stringify(as) })
  const { token } = (await signedIn.json()) as { token: string }
  const headers = { ...json, authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() }
  return fetch(api + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

/** What the screen at a branch shows just now. */
export async function digitsOnScreen(library: Library, branch: string): Promise<string> {
  const shown = await callAsStaff(library, { path: `/branches/${branch}/proof` })
  return ((await shown.json()) as { digits: string }).digits
}
