import { createServer, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { watchConnections } from '../../../src/start/idle-connections.ts'

test('a connection that never asked anything is closed, one that is being answered is not', async () => {
  let answerIt = () => {}
  const server = createServer((_request, response) => {
    answerIt = () => response.end('done')
    server.emit('asked')
  })
  const connections = watchConnections(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const silent = connect(port, '127.0.0.1')
  const silentClosed = new Promise((resolve) => silent.once('close', resolve))
  await new Promise((resolve) => server.once('connection', resolve))
  const asked = new Promise((resolve) => server.once('asked', resolve))
  const answered = new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: false }, (response) => {
      response.setEncoding('utf8').once('data', resolve)
    }).once('error', reject)
  })
  await asked

  const closed = new Promise((resolve) => server.close(resolve))
  connections.closeIdle()
  await silentClosed
  answerIt()
  expect(await answered).toBe('done')
  await closed
})
