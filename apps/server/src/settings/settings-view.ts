import {
  amnesty,
  languages,
  policyBranches,
  type SettingsView,
  selfRegistration,
  waiverLimits,
} from '@wenyuan/contract'
import { readCreditRules, readTransitDays } from '../network/index.ts'
import type { Stored } from './settings-store.ts'

export const DEFAULT_NAME = '文渊'

export function viewSettings(stored: Stored, timezone: string): SettingsView {
  return {
    name: typeof stored.name === 'string' ? stored.name : DEFAULT_NAME,
    timezone,
    language: languages.find((language) => language === stored.language) ?? 'zh-CN',
    policyBranch: policyBranches.find((branch) => branch === stored.policyBranch) ?? 'act',
    nationalHolidays: stored.nationalHolidays === true,
    nightlyAt: nightlyAtOf(stored),
    amnesty: amnesty.safeParse(stored.amnesty).data ?? [],
    selfRegistration: readSelfRegistration(stored.selfRegistration),
    waiverLimits: waiverLimits.safeParse(stored.waiverLimits ?? {}).data ?? { roles: {}, staff: {} },
    ...viewCreditRules(stored),
    transitLostAfterDays: readTransitDays(stored),
    version: versionOf(stored),
  }
}

/** When the nightly work begins, unless the library says. */
const DEFAULT_NIGHTLY_AT = '02:00'

/** `HH:MM` in the library's time zone. */
export function nightlyAtOf({ nightlyAt }: Stored): string {
  return typeof nightlyAt === 'string' ? nightlyAt : DEFAULT_NIGHTLY_AT
}

export function versionOf({ settingsVersion }: Stored): number {
  return typeof settingsVersion === 'number' ? settingsVersion : 1
}

function viewCreditRules(stored: Stored): Pick<SettingsView, 'creditLevels' | 'creditWeights'> {
  const { levels, weights } = readCreditRules(stored)
  return { creditLevels: { ...levels }, creditWeights: { ...weights } }
}

function readSelfRegistration(stored: unknown): SettingsView['selfRegistration'] {
  const read = selfRegistration.safeParse(stored)
  return read.success ? read.data : null
}
