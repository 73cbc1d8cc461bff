import type { Language } from '@wenyuan/contract'
import { formatInstant, type Instant, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import type { Network } from '../network/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'
import { findParty } from './documents-store.ts'

/** Who writes, to whom, in which language. */
export type Letterhead = {
  readonly library: string
  readonly language: Language
  readonly zone: Zone
  /** `沈*溪 R0001`: slips lie about. */
  readonly reader: string
  readonly branchName: (code: string) => string
}

export async function readLetterhead(network: Network, patronId: string, language: Language): Promise<Letterhead> {
  const { db, directory, zone } = network
  const { branches } = await directory.current(db)
  const party = await findParty(db, patronId)
  return {
    library: viewSettings(await readSettingRows(db), zone.id).name,
    language,
    zone,
    reader: party === null ? '' : `${maskName(party.name)} ${party.card ?? ''}`.trim(),
    branchName: (code) => branches.get(code)?.name ?? code,
  }
}

/** `2026-09-01 10:00` by the library's clock. */
export function minuteOf(at: Instant, zone: Zone): string {
  return formatInstant(at, zone).slice(0, 16).replace('T', ' ')
}
