import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
let folder: string
const SCRIPT = 'assets/main.0a1b2c3d.js'

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-site-'))
  for (const face of ['staff', 'reader']) {
    mkdirSync(path.join(folder, face, 'assets'), { recursive: true })
    writeFileSync(path.join(folder, face, 'index.html'), `<title>${face}</title>`)
    writeFileSync(path.join(folder, face, SCRIPT), `say('${face}')`)
    writeFileSync(path.join(folder, face, `${SCRIPT}.gz`), gzipSync(`say('${face}')`))
    writeFileSync(path.join(folder, face, 'icon.svg'), '<svg/>')
  }
  writeFileSync(path.join(folder, 'secret.txt'), 'not for anyone')
  it = await openTestApp({ pages: { staff: path.join(folder, 'staff'), reader: path.join(folder, 'reader') } })
})
afterAll(async () => {
  await it.close()
  rmSync(folder, { recursive: true })
})

const open = (url: string, headers: Record<string, string> = {}) =>
  it.app.fastify.inject({ method: 'GET', url, headers })

describe('the pages', () => {
  test.each([
    ['/', 'reader'],
    ['/titles/12', 'reader'],
    ['/pages/loans?due=1.5', 'reader'],
    ['/staffroom', 'reader'],
    ['/apiary', 'reader'],
    ['/staff/', 'staff'],
    ['/staff/holds/shelf', 'staff'],
  ])('%s is the start page of the %s face', async (url, face) => {
    const answer = await open(url)
    expect([answer.statusCode, answer.payload]).toEqual([200, `<title>${face}</title>`])
    expect(answer.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i)
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('may run only what this server sent, and may use the camera', async () => {
    const { headers } = await open('/')
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['permissions-policy']).toBe('camera=(self)')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('come again only when they have changed', async () => {
    const { headers } = await open('/staff/')
    const again = await open('/staff/', { 'if-none-match': String(headers['etag']) })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })

  test('the console without its slash is found', async () => {
    const answer = await open('/staff')
    expect([answer.statusCode, answer.headers.location]).toEqual([308, '/staff/'])
  })
})

describe('the files', () => {
  test('with the hash of what is in them are kept for good, others are asked about', async () => {
    const kept = await open(`/staff/${SCRIPT}`)
    expect([kept.statusCode, kept.payload]).toEqual([200, "say('staff')"])
    expect(kept.headers['content-type']).toMatch(/javascript/)
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await open('/icon.svg')).headers['cache-control']).toBe('no-cache')
  })

  test('come compressed where the build left them so', async () => {
    const { headers } = await open(`/${SCRIPT}`, { 'accept-encoding': 'br, gzip' })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringMatching(/accept-encoding/i) })
    expect(headers['content-type']).toMatch(/javascript/)
    expect(headers['cache-control']).toContain('immutable')
  })

  test.each(['/assets/gone.0a1b2c3d.js', '/staff/assets/gone.js', '/.env', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
    '%s is not there, and nobody keeps that',
    async (url) => {
      const answer = await open(url)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['content-type']).toMatch(/problem/)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.payload).not.toContain('not for anyone')
    },
  )
})

describe('what belongs to programs', () => {
  test.each(['/api', '/api/', '/api/v1/nothing-here', '/healthz/more', '/metrics/'])('%s is no page', async (url) => {
    const answer = await open(url)
    expect([answer.statusCode, answer.json().type]).toEqual([404, 'urn:wenyuan:problem:not-found'])
  })

  test('another method than a path has is still told which it has', async () => {
    const answer = await open('/api/v1/loans')
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST'])
  })

  test('nothing can be sent to a page', async () => {
    expect((await it.app.fastify.inject({ method: 'POST', url: '/staff/' })).statusCode).toBe(404)
  })
})

describe('without a build', () => {
  test('its place says in the reader’s language what to run, and the page comes once it is there', async () => {
    const empty = path.join(folder, 'later')
    const bare = await openTestApp({ pages: { staff: empty, reader: empty } })
    const ask = (url: string, language: string) =>
      bare.app.fastify.inject({ method: 'GET', url, headers: { 'accept-language': language } })
    const english = await ask('/staff/', 'en')
    expect([english.statusCode, english.headers['cache-control']]).toEqual([503, 'no-store'])
    expect(english.payload).toContain('npm run build -- staff')
    expect((await ask('/', 'zh-CN')).payload).toContain('读者页面尚未构建')
    mkdirSync(empty)
    writeFileSync(path.join(empty, 'index.html'), 'built')
    expect((await ask('/', 'en')).payload).toBe('built')
    await bare.close()
  })
})
