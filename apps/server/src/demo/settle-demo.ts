import type { Network } from '../network/index.ts'
import { lockSettings, readSettingRows, writeSettings } from '../settings/index.ts'
import { plantWithin, preparePlanting } from './plant-demo.ts'

/**
 * Plants the demonstration library where the first start was asked for one and it is not there yet: whole or not at all,
 * so that a start that was killed in the middle has left nothing, and the next one does it again. A start that wants
 * none ends the wish: by then the network may be in use.
 */
export async function settleDemo(
  network: Network,
  { wanted, onPlanting }: { readonly wanted: boolean; onPlanting(): void },
): Promise<void> {
  if ((await readSettingRows(network.db)).demo !== 'wanted') return
  if (wanted) onPlanting()
  const prepared = wanted ? await preparePlanting() : null
  await network.db.transaction(async (tx) => {
    // Another server that starts at the same moment waits here and then finds the work done.
    if ((await lockSettings(tx)).demo !== 'wanted') return
    if (prepared !== null) await plantWithin(network, tx, prepared)
    await writeSettings(tx, { demo: prepared === null ? 'declined' : 'planted' })
  }, 'once')
}
