import { renewAll } from './acts.ts'
import type { Reader } from './answer.ts'
import { scans } from './desk-state.ts'

let isWaiting = false

/** Once at a time: a second press while the first is on its way asks for nothing new. */
export function renewAllOfReader(reader: Reader): void {
  if (isWaiting) return
  isWaiting = true
  const key = crypto.randomUUID()
  scans.add({
    text: reader.name,
    run: async () => {
      const end = await renewAll(reader, key)
      if (end === 'done') isWaiting = false
      return end
    },
    dropped: () => {
      isWaiting = false
    },
  })
}
