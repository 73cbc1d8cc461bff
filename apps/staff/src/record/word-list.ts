export type Words = {
  title: string
  find: string
  findHint: string
  findHelp: string
  findButton: string
  clear: string
  about: string
  newest: string
  whichOne: string
  nothingFound: (text: string) => string
  nothingFoundNote: string
  tooManyFound: string
  kind: string
  allKinds: string
  actor: string
  allActors: string
  me: (name: string) => string
  from: string
  to: string
  wrongDays: string
  refresh: string
  newer: (count: string) => string
  manyNewer: (count: string) => string
  none: string
  noneNote: string
  noneYet: string
  open: string
  close: string
  openOf: (what: string) => string
  closeOf: (what: string) => string
  link: (sequence: string) => string
  unsealed: string
  onlyThisActor: string
  wholeStory: string
  effective: string
  terminal: string
  reason: string
  hash: string
  entry: string
  noData: string
  due: (day: string) => string
  actors: {
    staff: (id: string) => string
    reader: (id: string) => string
    machine: (id: string) => string
    system: (name: string) => string
    jobs: Readonly<Record<string, string>>
  }
  subjects: Readonly<Record<string, (id: string) => string>>
  patron: (name: string, card: string) => string
  item: (barcode: string) => string
  verify: string
  verifying: string
  whole: (count: string) => string
  wholeNote: (sealedTo: string) => string
  wholeWaiting: (count: string) => string
  broken: (what: string) => string
  brokenAt: (sequence: string) => string
  brokenEvent: (id: string) => string
  brokenNote: string
  breaks: Readonly<Record<'changed' | 'removed' | 'inserted' | 'cut', string>>
}

export type EventWords = {
  groups: Readonly<Record<string, string>>
  kinds: Readonly<Record<string, string>>
  keys: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  sealed: string
  yes: string
  no: string
}
