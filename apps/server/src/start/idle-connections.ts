import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export type Connections = { closeIdle(): void }

/**
 * Knows which connections of a server have no request under way. Node's own `closeIdleConnections` leaves those alone that
 * have never sent one, which browsers open in advance: each would hold up a stop until its limit.
 */
export function watchConnections(server: Server): Connections {
  const underWay = new Map<Socket, number>()
  const count = (socket: Socket, change: number) => underWay.set(socket, (underWay.get(socket) ?? 0) + change)
  server.on('connection', (socket: Socket) => {
    count(socket, 0)
    socket.once('close', () => underWay.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => {
      if (underWay.has(socket)) count(socket, -1)
    })
  })
  return {
    closeIdle() {
      for (const [socket, requests] of underWay) if (requests === 0) socket.destroy()
    },
  }
}
