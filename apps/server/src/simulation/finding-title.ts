import { type Language, reasonCodes } from '@wenyuan/contract'
import { zoneOf } from '@wenyuan/domain/kernel'
import { findingSentence, NO_NAMES } from '@wenyuan/domain/words'

const ZONE = zoneOf('Asia/Shanghai')

/** A reason that many acts share, without the numbers of any one of them. */
export function findingTitle(code: string, language: Language): string {
  const known = reasonCodes.find((one) => one === code)
  if (known === undefined) return code
  const speech = { language, audience: 'staff', names: NO_NAMES, today: ZONE.dateOf(0) } as const
  return findingSentence({ code: known, level: 'block' }, speech)
}
