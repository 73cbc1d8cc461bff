import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteAccountsOf } from './wechat-store.ts'

/** Takes every WeChat account off the reader's card. Where there is none, nothing happens: that is what was wanted. */
export async function unbindWechat(tx: Tx, network: Network, patronId: string): Promise<void> {
  const appids = await deleteAccountsOf(tx, patronId)
  const actor = { kind: 'reader', patronId } as const
  await appendEvents(
    tx,
    network.recorder,
    network.clock.now(),
    appids.map((appid) => ({ kind: 'wechat.unbound', actor, patronId, data: { appid } }) as const),
  )
}
