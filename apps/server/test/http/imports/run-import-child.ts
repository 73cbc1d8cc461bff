import { zoneOf } from '@wenyuan/domain/kernel'
import { runImport } from '../../../src/imports/run-import.ts'
import { openNetwork } from '../../../src/index.ts'
import { type DatabaseAddress, type MasterKey, openDatabase, systemClock } from '../../../src/platform/index.ts'

/** Runs an import in a process of its own, telling its parent after each batch: one that can be killed in the middle. */
export type ChildOrder = {
  readonly address: DatabaseAddress
  readonly id: string
  readonly file: string
  /** Base64. */
  readonly masterKey: string
}

process.once('message', async (message) => {
  const { address, id, file, masterKey } = message as ChildOrder
  const db = openDatabase({ ...address, max: 2 })
  const key = Buffer.from(masterKey, 'base64') as unknown as MasterKey
  const network = openNetwork({ db, clock: systemClock, zone: zoneOf('Asia/Shanghai'), masterKey: key })
  await runImport(network, id, { file, onBatch: (rowsDone) => process.send?.({ rowsDone }) })
  process.exit(0)
})
process.send?.('ready')
