const CSRF_COOKIE = 'wenyuan_csrf'
const KEY_BYTES = 16
const HEX = 16

/** How the web reaches the server: same origin, the session in a cookie that scripts can't read. */
export const serverUrl = ''

export function csrfToken(): string | null {
  for (const part of document.cookie.split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === CSRF_COOKIE && value !== undefined && value !== '') return value
  }
  return null
}

export const transportFetch: typeof globalThis.fetch = (input, init = {}) => {
  const headers = new Headers(init.headers)
  if ((init.method ?? 'GET') !== 'GET') {
    // A sign-in or registration that carries it is answered with the cookie and not with the token.
    headers.set('x-session-cookie', '1')
    const token = csrfToken()
    if (token !== null) headers.set('x-csrf-token', token)
  }
  return fetch(input, { ...init, headers, credentials: 'same-origin' })
}

/** Over plain HTTP, as in a library's own network, browsers have no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  return Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('')
}

export function keepSession(_token: string): void {}

export function forgetSession(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server ends its own cookie; this one tells us that it was there
  document.cookie = `${CSRF_COOKIE}=; Path=/; Max-Age=0`
}

export function hasSession(): boolean {
  return csrfToken() !== null
}
