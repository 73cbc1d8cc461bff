import type { LibraryView } from '@wenyuan/contract'
import { formatInstant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'

/** What anyone may know of the library before signing in. */
export async function showLibrary(
  network: Network,
  { wechat, onlinePayment }: Pick<LibraryView['features'], 'wechat' | 'onlinePayment'>,
): Promise<LibraryView> {
  const { db, clock, zone } = network
  const { name, language, timezone, selfRegistration } = viewSettings(await readSettingRows(db), zone.id)
  const now = clock.now()
  return {
    name,
    language,
    timezone,
    now: formatInstant(now, zone),
    today: zone.dateOf(now),
    features: { wechat, selfRegistration: selfRegistration !== null, onlinePayment },
  }
}
