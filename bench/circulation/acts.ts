import { memoryOf } from './cpu.ts'
import { openHttpClient } from './http-client.ts'
import { barcodeOf, cardOf, freeItems, type Library, walk } from './load-library.ts'
import { type Measured, measure, type OneAct } from './measure.ts'
import type { Rig } from './rig.ts'

export type MeasuredActs = {
  readonly measured: Measured[]
  readonly serverMemoryMb: number
  readonly record: { ok: boolean; count: number }
}

/** Checkout, renewal, hold and return through the real server, with policy, events and idempotency keys. */
export async function measureActs(
  rig: Rig,
  library: Library,
  { clients, seconds }: { clients: readonly number[]; seconds: number },
): Promise<MeasuredActs> {
  const lent: { id: string; barcode: string }[] = []
  const measured: Measured[] = []
  const nextPatron = walk(library.patrons)
  const nextItem = walk(freeItems(library.items))
  let renewed = 0
  let returned = 0

  const acts: [string, (post: Post) => OneAct][] = [
    [
      'checkout',
      (post) => async () => {
        const barcode = barcodeOf(nextItem())
        const answer = await post('/api/v1/loans', { item: barcode, patron: cardOf(nextPatron()) })
        if (answer.status === 201) lent.push({ id: /"id":"(\d+)"/.exec(answer.body)?.[1] ?? '', barcode })
        return resultOf(answer.status)
      },
    ],
    [
      'renewal',
      (post) => async () => {
        const loan = lent[renewed++ % lent.length]
        return resultOf((await post(`/api/v1/loans/${loan?.id}/renewals`, {})).status)
      },
    ],
    [
      'hold',
      (post) => async () => {
        const body = { patron: cardOf(nextPatron()), item: barcodeOf(nextItem()), pickup: 'main' }
        return resultOf((await post('/api/v1/holds', body)).status)
      },
    ],
    [
      'return',
      (post) => async () => resultOf((await post('/api/v1/returns', { item: lent[returned++]?.barcode ?? '' })).status),
    ],
  ]
  for (const [name, make] of acts) {
    for (const count of clients) {
      const connections = await Promise.all(Array.from({ length: count }, () => openHttpClient(rig.url, rig.token)))
      const one = await measure(rig, name, { clients: count, seconds }, (n) => {
        const connection = connections[n]
        if (connection === undefined) throw new Error('a client has no connection')
        return make(connection.post)
      })
      for (const connection of connections) connection.close()
      measured.push(one)
      console.log(`${name} ${count} clients: ${one.perSecond.toFixed(0)}/s`)
    }
  }
  const serverMemoryMb = memoryOf(rig.serverPid)
  return { measured, serverMemoryMb, record: await rig.verify() }
}

type Post = Awaited<ReturnType<typeof openHttpClient>>['post']

function resultOf(status: number): 'done' | 'refused' | 'failed' {
  if (status === 200 || status === 201) return 'done'
  return status === 409 ? 'refused' : 'failed'
}
