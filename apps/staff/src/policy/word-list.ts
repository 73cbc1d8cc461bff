export type PolicyWords = {
  policy: string
  inForce: (version: string) => string
  since: (when: string) => string
  draft: (id: string) => string
  changes: (count: number) => string
  begin: string
  beginning: string
  rights: string
  beginReason: string
  toActive: string
  addLine: string
  whole: string
  activate: string
  essentials: string
  groups: string
  for: string
  kinds: Readonly<Record<'period' | 'branch' | 'credit' | 'patronType' | 'itemType' | 'class' | 'newTitle', string>>
  always: string
  and: string
  gone: string
  line: (number: string) => string
  cellOf: (row: string, parameter: string) => string
  editLine: (number: string) => string
  from: (line: string) => string
  byDefault: string
  legendOwn: string
  legendOwnNote: string
  legendInherited: string
  legendInheritedNote: string
  legendChanged: string
  legendChangedNote: string
  warnings: (count: number) => string
  noWarnings: string
  tableLabel: string
  drafts: string
  noDrafts: string
  versions: string
  unnamed: string
  activeNow: string
  toCome: string
  activatedBy: (who: string) => string
  lineCount: (count: number) => string
  version: (number: string) => string
  changedAt: (when: string) => string
  alreadyActive: string
  draftGone: string
  draftGoneNote: string
  value: string
  now: string
  valueMeans: (value: string) => string
  valueUnread: string
  inherit: string
  inheritNote: string
  save: string
  saving: string
  cancel: string
  saved: string
  broken: string
  brokenLine: string
  brokenWhole: string
  forms: Readonly<
    Record<
      | 'period'
      | 'count'
      | 'countOrNone'
      | 'days'
      | 'daysOrNone'
      | 'yuanOrNone'
      | 'dates'
      | 'branches'
      | 'cap'
      | 'levels'
      | 'tiers'
      | 'damage',
      string
    >
  >
  lineText: string
  lineHelp: string
  removeLine: string
  wholeText: string
  wholeHelp: string
  name: string
  nameHelp: string
  anyOne: string
  classHelp: string
  newTitleHelp: string
  newLineNote: string
  newTitleForm: string
  noPeriods: string
  addIt: string
  whatIf: string
  whatIfNote: (draft: string) => string
  act: string
  acts: Readonly<Record<'checkout' | 'renew' | 'hold' | 'return', string>>
  card: string
  barcode: string
  where: string
  compute: string
  computing: string
  fillIn: string
  underActive: string
  underDraft: string
  allowed: string
  refused: string
  due: (day: string) => string
  ifLifted: string
  sameResult: string
  otherResult: string
  howDue: string
  charge: string
  activateHead: (draft: string) => string
  activateNote: string
  noChanges: string
  when: string
  atOnce: string
  fromDay: string
  day: string
  dayMissing: string
  activateNow: string
  activating: string
  activated: (version: string) => string
  activatedLater: (version: string, when: string) => string
  activateReason: string
  staleHead: string
  staleNote: string
  rebase: string
  changeFrom: (before: string, after: string) => string
  moreChanges: (count: number) => string
  close: string
}
