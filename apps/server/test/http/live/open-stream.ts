import { apiPrefix } from '@wenyuan/contract/paths'
import type { TestApp } from '../test-app.ts'

export type Told = { readonly event: string; readonly id: string; readonly data: unknown }

export type Stream = {
  readonly status: number
  readonly headers: Headers
  /** The next that is told, whatever comes between; null: the stream has ended. */
  next(): Promise<Told | null>
  /** All of one kind up to and with the first that `isLast` holds of. */
  until(isLast: (told: Told) => boolean): Promise<Told[]>
  /** The newest id told, with or without data. */
  lastId(): string
  close(): void
}

type Asking = { readonly token?: string; readonly titles?: string; readonly headers?: Record<string, string> }

/** Listens as a browser does: the first answer has come when this returns. */
export async function openStream(baseUrl: string, { token, titles, headers = {} }: Asking = {}): Promise<Stream> {
  const aborting = new AbortController()
  const query = titles === undefined ? '' : `?titles=${titles}`
  const answer = await fetch(`${baseUrl}${apiPrefix}/stream${query}`, {
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    signal: aborting.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  let id = ''

  async function block(): Promise<string | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const found = text.slice(0, end)
        text = text.slice(end + 2)
        return found
      }
      const read = await reader?.read()
      if (read === undefined || read.done) return null
      text += read.value
    }
  }

  async function next(): Promise<Told | null> {
    for (;;) {
      const found = await block()
      if (found === null) return null
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(found)?.[1]
      id = field('id') ?? id
      const data = field('data')
      if (data !== undefined) return { event: field('event') ?? 'message', id, data: JSON.parse(data) }
    }
  }

  if (answer.status === 200) id = /^id: (.*)$/m.exec((await block()) ?? '')?.[1] ?? ''
  return {
    status: answer.status,
    headers: answer.headers,
    next,
    async until(isLast) {
      const all: Told[] = []
      for (;;) {
        const told = await next()
        if (told === null) return all
        all.push(told)
        if (isLast(told)) return all
      }
    },
    lastId: () => id,
    close: () => aborting.abort(),
  }
}

/** The app listening on a port of its own. */
export async function listen({ app }: TestApp): Promise<string> {
  return app.fastify.listen({ port: 0, host: '127.0.0.1' })
}
