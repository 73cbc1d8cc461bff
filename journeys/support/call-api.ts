import type { Library } from './library.ts'

type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
type Caller = (call: Call) => Promise<Answer>

/** Somebody at another place: signed in by the API, without a browser. */
export async function signInElsewhere({ url }: Library, how: 'staff' | 'reader', who: object): Promise<Caller> {
  const call = async ({ method = 'POST', path, body }: Call, token?: string): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'idempotency-key': crypto.randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) }
  }
  const { status, body } = await call({ path: `/session/${how}`, body: who })
  if (status !== 200 && status !== 201) throw new Error(`not signed in: ${JSON.stringify(body)}`)
  return (next) => call(next, String(body['token']))
}
