import { expect, test } from 'vitest'
import { parseEvent, readEvents } from './read-events.ts'

function streamOf(...parts: string[]): ReadableStream<Uint8Array> {
  const bytes = parts.map((part) => new TextEncoder().encode(part))
  return new ReadableStream({
    start(controller) {
      for (const part of bytes) controller.enqueue(part)
      controller.close()
    },
  })
}

test('events are put together from whatever pieces the network made of them', async () => {
  const read = []
  for await (const event of readEvents(
    streamOf('event: sta', 'ff\nid: 7\ndata: {"a":', '1}\n\n: still here\n\nda', 'ta: x\n\n'),
  )) {
    read.push(event)
  }
  expect(read).toEqual([
    { id: '7', name: 'staff', data: '{"a":1}' },
    { id: null, name: 'message', data: 'x' },
  ])
})

test('a character that two pieces share is read whole', async () => {
  const [one, two] = [
    new TextEncoder().encode('data: 书\n\n').slice(0, 7),
    new TextEncoder().encode('data: 书\n\n').slice(7),
  ]
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(one)
      controller.enqueue(two)
      controller.close()
    },
  })
  const read = []
  for await (const { data } of readEvents(body)) read.push(data)
  expect(read).toEqual(['书'])
})

test('several lines of data are one text, and a comment is nothing', () => {
  expect(parseEvent('data: a\ndata:b')).toEqual({ id: null, name: 'message', data: 'a\nb' })
  expect(parseEvent(': waiting')).toBeNull()
})
