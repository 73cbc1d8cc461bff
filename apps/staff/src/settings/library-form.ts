import type { SettingsBody, SettingsView } from '@wenyuan/contract'

/** As it stands in the fields: text and ticks. */
export type LibraryForm = {
  readonly name: string
  readonly language: SettingsView['language']
  readonly policyBranch: SettingsView['policyBranch']
  readonly nationalHolidays: boolean
  readonly nightlyAt: string
  readonly selfOn: boolean
  readonly selfType: string
  readonly selfBranch: string
  readonly selfDays: string
}

const USUAL_DAYS = '365'

type Shown = 'name' | 'language' | 'policyBranch' | 'nationalHolidays' | 'nightlyAt' | 'selfRegistration'

export function formOf({ selfRegistration, ...settings }: Pick<SettingsView, Shown>): LibraryForm {
  const { name, language, policyBranch, nationalHolidays, nightlyAt } = settings
  return {
    name,
    language,
    policyBranch,
    nationalHolidays,
    nightlyAt,
    selfOn: selfRegistration !== null,
    selfType: selfRegistration?.type ?? '',
    selfBranch: selfRegistration?.branch ?? '',
    selfDays: selfRegistration === null ? USUAL_DAYS : String(selfRegistration.days),
  }
}

/** Only what differs, so that two people can change different things. */
export function changeOf(form: LibraryForm, before: LibraryForm): SettingsBody {
  const { name, language, policyBranch, nationalHolidays, nightlyAt } = form
  const isSelfChanged = JSON.stringify(selfOf(form)) !== JSON.stringify(selfOf(before))
  return {
    ...(name.trim() === before.name ? {} : { name: name.trim() }),
    ...(language === before.language ? {} : { language }),
    ...(policyBranch === before.policyBranch ? {} : { policyBranch }),
    ...(nationalHolidays === before.nationalHolidays ? {} : { nationalHolidays }),
    ...(nightlyAt === before.nightlyAt ? {} : { nightlyAt }),
    ...(isSelfChanged ? { selfRegistration: selfOf(form) } : {}),
  }
}

function selfOf({
  selfOn,
  selfType: type,
  selfBranch: branch,
  selfDays,
}: LibraryForm): SettingsView['selfRegistration'] {
  return selfOn ? { type, branch, days: Number(selfDays) } : null
}

const MOST_DAYS = 3_660

export function isDays(text: string): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_DAYS
}
