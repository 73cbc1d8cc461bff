import { describe, expect, it } from 'vitest'
import { createQueue, type JobEnd } from './scan-queue.ts'

function gate() {
  const done = Promise.withResolvers<JobEnd>()
  return { run: () => done.promise, open: (end: JobEnd) => done.resolve(end) }
}

/** Notes that it ran, then ends so. */
function noted(order: string[], name: string, end: JobEnd = 'done') {
  return async (): Promise<JobEnd> => {
    order.push(name)
    return end
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue of scans', () => {
  it('does one after another, in the order scanned, however slow the first is', async () => {
    const order: string[] = []
    const slow = gate()
    const queue = createQueue(() => {})
    queue.add({ text: 'first', run: () => slow.run().then(noted(order, 'first')) })
    queue.add({ text: 'second', run: noted(order, 'second') })
    expect(queue.state()).toEqual({ waiting: 2, stuck: null })
    slow.open('done')
    await settled()
    expect(order).toEqual(['first', 'second'])
    expect(queue.state()).toEqual({ waiting: 0, stuck: null })
  })

  it('keeps what could not be sent, lets nothing pass it, and goes on from there', async () => {
    const order: string[] = []
    let isAway = true
    const queue = createQueue(() => {})
    queue.add({ text: 'first', run: () => noted(order, 'first', isAway ? 'unsent' : 'done')() })
    queue.add({ text: 'second', run: noted(order, 'second') })
    await settled()
    expect(queue.state()).toEqual({ waiting: 2, stuck: 'first' })
    isAway = false
    queue.resume()
    await settled()
    expect(order).toEqual(['first', 'first', 'second'])
    expect(queue.state()).toEqual({ waiting: 0, stuck: null })
  })

  it('forgets what waits when it is cleared, and takes the next', async () => {
    const order: string[] = []
    const queue = createQueue(() => {})
    queue.add({ text: 'first', run: async () => 'unsent' })
    queue.add({ text: 'second', run: noted(order, 'second') })
    await settled()
    queue.clear()
    queue.add({ text: 'third', run: noted(order, 'third') })
    await settled()
    expect(order).toEqual(['third'])
  })
})
