import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

export type Weight = {
  readonly files: number
  readonly plainBytes: number
  readonly gzipBytes: number
  readonly wireBytes: number
}

/** Counts every script, style sheet and page that is fetched until `done`; what the API answers is not counted. */
export async function weigh(page: Page, done: () => Promise<void>): Promise<Weight> {
  const bodies: Promise<Buffer>[] = []
  let wireBytes = 0
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const ours = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (['Document', 'Script', 'Stylesheet', 'Image', 'Font'].includes(type) && response.url.startsWith('http')) {
      ours.add(requestId)
    }
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) wireBytes += encodedDataLength
  })
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (['document', 'script', 'stylesheet', 'image', 'font'].includes(type)) bodies.push(response.body())
  })
  await done()
  const read = await Promise.all(bodies.map((body) => body.catch(() => Buffer.alloc(0))))
  await session.detach()
  return {
    files: read.length,
    plainBytes: read.reduce((sum, body) => sum + body.length, 0),
    gzipBytes: read.reduce((sum, body) => sum + gzipSync(body).length, 0),
    wireBytes,
  }
}
