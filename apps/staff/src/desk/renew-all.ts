import { renewAll } from './acts.ts'
import type { Reader } from './answer.ts'
import { changeDesk, deskNow, scans } from './desk-state.ts'

/** Once at a time: a second press while the first is on its way asks for nothing new. */
export function renewAllOfReader(reader: Reader): void {
  if (deskNow().isRenewingAll) return
  changeDesk({ isRenewingAll: true })
  const key = crypto.randomUUID()
  const { identity } = deskNow()
  const free = () => changeDesk({ isRenewingAll: false })
  scans.add({
    text: reader.name,
    run: async () => {
      const end = await renewAll(reader, key, identity)
      if (end === 'done') free()
      return end
    },
    dropped: free,
  })
}
