import type { BranchView, SettingsView } from '@wenyuan/contract'

export type Words = {
  title: string
  tabs: string
  library: string
  patronTypes: string
  itemTypes: string
  branches: string
  keys: string
  cancel: string
  save: string
  saving: string
  saved: string
  nothingChanged: string
  revert: string

  name: string
  nameHelp: string
  language: string
  languageHelp: string
  languages: Readonly<Record<SettingsView['language'], string>>
  policyBranch: string
  policyBranchHelp: string
  policyBranches: Readonly<Record<SettingsView['policyBranch'], string>>
  holidays: string
  holidaysHelp: string
  nightlyAt: string
  nightlyAtHelp: string
  needTime: string
  timezone: string
  timezoneHelp: string
  self: string
  selfOn: string
  selfOff: string
  selfHelp: string
  selfType: string
  selfBranch: string
  selfDays: string
  selfDaysHelp: string
  selfDaysForm: string
  yes: string
  no: string

  code: string
  codeHelp: string
  typeName: string
  addPatronType: string
  addItemType: string
  renameOf: (name: string) => string
  rename: string
  patronTypesNote: string
  itemTypesNote: string
  noTypes: string
  typeSaved: (name: string) => string
  codeTaken: (name: string) => string
  acts: string

  addBranch: string
  branchName: string
  branchNameHelp: string
  kind: string
  kinds: Readonly<Record<BranchView['kind'], string>>
  location: string
  locationHelp: string
  closedAllWeek: string
  toCalendar: string
  toCalendarOf: (name: string) => string
  place: string
  placeOf: (name: string) => string
  branchAdded: (name: string) => string
  noLocation: string
  branchesNote: string

  addKey: string
  adding: string
  keyName: string
  keyNameHelp: string
  scopes: string
  scopesHelp: string
  scopesNone: string
  where: string
  everywhere: string
  expires: string
  expiresHelp: string
  expiresPast: string
  noEnd: string
  until: (day: string) => string
  made: string
  lastUsed: string
  never: string
  revoke: string
  revokeOf: (name: string) => string
  revokeNote: string
  revoked: (name: string) => string
  revoking: string
  noKeys: string
  noKeysNote: string
  keysNote: string
  keyMade: string
  keyOnce: string
  copy: string
  copied: string
  done: string
}
