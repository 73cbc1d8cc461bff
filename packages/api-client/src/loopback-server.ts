import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'

export type Received = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Answers the nth request (from 1) that it receives. */
export type Answering = (response: ServerResponse, nth: number) => void

export type LoopbackServer = {
  readonly baseUrl: string
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** A server on the loopback interface, at a port of its own, that keeps what it was sent. For tests. */
export async function startLoopbackServer(answering: Answering): Promise<LoopbackServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    answering(response, received.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen at')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    received,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body))
}
