import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runMain } from './run-main.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-start-'))
// PostgreSQL's own user must be able to pass through.
chmodSync(folder, 0o711)
const settings = { WENYUAN_DATA: path.join(folder, 'data') }
const READY = /Wenyuan is ready: (http:\/\/[\d.]+:(\d+))/
const PASSWORD = /Sign in as admin with the password (\S+)/
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function signIn(address: string, password: string): Promise<Response> {
  return fetch(`${address}/api/v1/session/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  })
}

/** Begins a sign-in and holds back its body until `finish`; by then the server has read the head of the request. */
async function beginSignIn(port: number, password: string) {
  const body = JSON.stringify({ username: 'admin', password })
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' }
  const request = http.request({ port, method: 'POST', path: '/api/v1/session/staff', headers })
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on('response', resolve)
    request.on('error', reject)
  })
  request.flushHeaders()
  await new Promise((resolve) => request.on('continue', resolve))
  return {
    finish: async () => {
      request.end(body)
      return answer
    },
  }
}

describe('on an empty folder and then again', () => {
  test('it makes a network, tells the password once, and a signal lets what is under way finish', async () => {
    const first = runMain(settings)
    const [, address = '', port = ''] = await first.says(READY)
    const [, password = ''] = await first.says(PASSWORD)
    expect((await signIn(address, password)).status).toBe(200)

    const underWay = await beginSignIn(Number(port), password)
    first.process.kill('SIGTERM')
    await first.says(/Finishing what is under way/)
    const answer = await underWay.finish()
    expect(answer.statusCode).toBe(200)
    answer.resume()
    expect(await first.ended).toBe(0)
    expect(first.said()).toContain('Stopped.')
    expect(existsSync(path.join(settings.WENYUAN_DATA, 'postgres', 'postmaster.pid'))).toBe(false)

    const second = runMain(settings)
    const [, again = ''] = await second.says(READY)
    expect(second.said()).not.toMatch(PASSWORD)
    expect((await signIn(again, password)).status).toBe(200)
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  test('a worker does its work without listening, beside a server for HTTP alone', async () => {
    const worker = runMain({ ...settings, WENYUAN_ROLE: 'worker' })
    await worker.says(/at work without HTTP/)
    const server = runMain({ ...settings, WENYUAN_ROLE: 'http' })
    const [, address = ''] = await server.says(READY)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    worker.process.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    // The database goes on for the one that still uses it.
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  test('a port that is in use is refused with what to do, and the database is stopped again', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.on('listening', resolve))
    const { port } = taken.address() as net.AddressInfo
    const refused = runMain({ ...settings, PORT: String(port) })
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain(`Port ${port} on 127.0.0.1 is in use`)
    expect(existsSync(path.join(settings.WENYUAN_DATA, 'postgres', 'postmaster.pid'))).toBe(false)
    taken.close()
  })

  test('what is no HTTP is answered with 400, an address without end with 431, both as problems', async () => {
    const server = runMain(settings)
    const [, , port = ''] = await server.says(READY)
    const send = (text: string) =>
      new Promise<string>((resolve) => {
        let met = ''
        const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text))
        socket.on('data', (chunk) => {
          met += chunk.toString('utf8')
        })
        socket.on('close', () => resolve(met))
      })
    const noHttp = await send('HELLO\r\n\r\n')
    expect(noHttp).toMatch(/^HTTP\/1.1 400 /)
    expect(noHttp).toContain('application/problem+json')
    expect(await send(`GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /)
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})

test('bad settings are refused at once, all of them, with what would be right', async () => {
  const refused = runMain({ PORT: '99999', WENYUAN_ROLE: 'boss' })
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toContain('PORT is "99999"')
  expect(refused.said()).toContain('WENYUAN_ROLE is "boss": give one of all, http, worker')
})

test('a database that can not be reached is refused without its password', async () => {
  const refused = runMain({ ...settings, DATABASE_URL: 'postgres://user:a-secret@127.0.0.1:1/away' })
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toContain("DATABASE_URL can't be reached")
  expect(refused.said()).not.toContain('a-secret')
})
