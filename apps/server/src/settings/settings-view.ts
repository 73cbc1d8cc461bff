import { languages, policyBranches, type SettingsView, selfRegistration } from '@wenyuan/contract'
import type { Stored } from './settings-store.ts'

export const DEFAULT_NAME = '文渊'

export function viewSettings(stored: Stored, timezone: string): SettingsView {
  return {
    name: typeof stored.name === 'string' ? stored.name : DEFAULT_NAME,
    timezone,
    language: languages.find((language) => language === stored.language) ?? 'zh-CN',
    policyBranch: policyBranches.find((branch) => branch === stored.policyBranch) ?? 'act',
    nationalHolidays: stored.nationalHolidays === true,
    selfRegistration: readSelfRegistration(stored.selfRegistration),
    version: versionOf(stored),
  }
}

export function versionOf({ settingsVersion }: Stored): number {
  return typeof settingsVersion === 'number' ? settingsVersion : 1
}

function readSelfRegistration(stored: unknown): SettingsView['selfRegistration'] {
  const read = selfRegistration.safeParse(stored)
  return read.success ? read.data : null
}
