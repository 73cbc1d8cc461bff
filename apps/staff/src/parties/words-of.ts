import type { ConsentView, CreditMove, RelationView } from '@wenyuan/contract'

/** The words of what patrons are to each other, of their credit and of what they agreed to. */
export type PartiesWords = {
  cancel: string
  needsWrite: string
  none: string
  relations: string
  noRelations: string
  actsForThem: string
  theyActFor: string
  kind: Readonly<Record<RelationView['kind'], string>>
  kindLabel: string
  kindHelp: Readonly<Record<RelationView['kind'], string>>
  until: (day: string) => string
  noTerm: string
  over: string
  endedAt: (day: string) => string
  addRelation: string
  adding: string
  relationAdded: (name: string) => string
  byCard: string
  byCardHelp: string
  untilField: string
  untilHelp: string
  dateForm: string
  note: string
  noteHelp: string
  end: string
  endOf: (kind: string, name: string) => string
  ending: string
  ended: string
  formerRelations: (count: number) => string
  groups: string
  noGroups: string
  as: { member: string; responsible: string }
  openLoans: (count: number) => string
  members: string
  membersCount: (count: number) => string
  makeGroup: string
  makeGroupNote: string
  responsible: string
  noResponsible: string
  changeResponsible: string
  responsibleCard: string
  responsibleHelp: string
  save: string
  saving: string
  responsibleSet: string
  addMembers: string
  addMembersHelp: string
  add: string
  tooManyMembers: (limit: number) => string
  memberAdded: (count: number) => string
  remove: string
  removeOf: (name: string) => string
  removing: string
  removed: (name: string) => string
  member: string
  inHands: string
  overdue: string
  owed: string
  running: string
  runningNote: string
  acts: string
  showLoans: string
  hideLoans: string
  loansOf: (name: string) => string
  noLoans: string
  former: string
  unnamed: string
  sum: string
  due: (day: string) => string
  wrongCard: (card: string, why: string) => string
  faults: Readonly<Record<string, string>>
  credit: string
  score: string
  level: (level: string) => string
  levelFrom: (level: string, from: number) => string
  nextLevel: (points: number, level: string) => string
  topLevel: string
  runningLate: string
  runningOf: (title: string, day: string) => string
  points: (points: string) => string
  moves: string
  noMoves: string
  allMoves: string
  cause: Readonly<Record<CreditMove['cause'], string>>
  at: string
  what: string
  change: string
  after: string
  moved: (before: number, after: number) => string
  takenBack: string
  loanRecord: string
  holdRecord: string
  recordOf: (record: string, text: string) => string
  howToRaise: string
  raise: readonly string[]
  inHandsOf: string
  fetchedBy: string
  inLibrary: string
  recalled: (day: string) => string
  consents: string
  consent: Readonly<Record<ConsentView['kind'], string>>
  consentNote: Readonly<Record<ConsentView['kind'], string>>
  given: (day: string) => string
  withdrawn: (day: string) => string
  never: string
  give: string
  withdraw: string
  giveOf: (what: string) => string
  withdrawOf: (what: string) => string
  setting: string
  consentGiven: string
  consentWithdrawn: string
}
