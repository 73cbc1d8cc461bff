import Taro from '@tarojs/taro'
import { readKept, removeKept, writeKept } from '../state/kept.ts'

const KEY_DIGITS = 32
const HEX = 16

/** How mini-programs reach the server: over the platform's request, with the session's token kept on the device. */
export const serverUrl = SERVER_URL

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

function headerOf(headers: Readonly<Record<string, unknown>>, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)
  return found === undefined ? null : String(found[1])
}

async function request(url: string, init: RequestInit = {}): Promise<unknown> {
  const token = readKept('token')
  const answer = await Taro.request<string>({
    url,
    method: (init.method ?? 'GET') as Method,
    header: {
      ...(init.headers as Record<string, string>),
      ...(typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(init.body === undefined ? {} : { data: init.body as string }),
    // The text as it came: the client reads JSON itself, and tells what can't be read.
    dataType: 'text',
    responseType: 'text',
  })
  const { statusCode, data, header } = answer
  return {
    ok: statusCode >= 200 && statusCode < 300,
    status: statusCode,
    statusText: '',
    headers: { get: (name: string) => headerOf(header ?? {}, name) },
    text: () => Promise.resolve(typeof data === 'string' ? data : JSON.stringify(data ?? null)),
  }
}

/** The part of fetch that the client uses. */
export const transportFetch = request as unknown as typeof globalThis.fetch

export function newKey(): string {
  return Array.from({ length: KEY_DIGITS }, () => Math.floor(Math.random() * HEX).toString(HEX)).join('')
}

export function keepSession(token: string): void {
  writeKept('token', token)
}

export function forgetSession(): void {
  removeKept('token')
}

/** Is there something that may be a session? Only the server knows whether it still is one. */
export function hasSession(): boolean {
  return typeof readKept('token') === 'string'
}
