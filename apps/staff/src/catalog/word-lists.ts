import type { ItemStatus, SearchQuery } from '@wenyuan/contract'

export type FindWords = {
  titles: string
  find: string
  findHint: string
  class: string
  branch: string
  year: string
  sort: string
  all: string
  available: string
  sorts: Readonly<Record<SearchQuery['sort'], string>>
  decade: (decade: string) => string
  withCount: (label: string, count: string) => string
  total: (count: string) => string
  free: string
  noneFree: string
  noItems: string
  nothing: (q: string) => string
  nothingAtAll: string
  nothingNote: string
  emptyCatalogue: string
  emptyNote: string
  toImport: string
  clear: string
  add: string
  anonymous: string
  needsWrite: string
  manyMore: string
}

export type TitleWords = {
  title: string
  authors: string
  authorsHelp: string
  isbn: string
  isbnHelp: string
  isbnForm: string
  isbnCheck: (digit: string) => string
  fixIsbn: (isbn: string) => string
  publisher: string
  year: string
  yearForm: string
  class: string
  classHelp: string
  price: string
  priceHelp: string
  priceForm: string
  required: string
  save: string
  saving: string
  add: string
  adding: string
  added: (title: string) => string
  saved: string
  edit: string
  editReason: string
  cancel: string
  same: string
  openSame: string
  items: string
  barcode: string
  status: string
  place: string
  shelf: string
  due: string
  owner: (branch: string) => string
  noItems: string
  noItemsNote: string
  moreItems: string
  addItem: string
  queue: (count: number) => string
  noQueue: string
  toQueue: string
  free: (free: number, total: number) => string
  unknown: string
  unknownNote: string
  back: string
  record: string
  none: string
  needsCard: string
}

export type ItemWords = {
  statuses: Readonly<Record<ItemStatus, string>>
  type: string
  branch: string
  shelf: string
  shelfHelp: string
  price: string
  priceHelp: string
  priceForm: string
  barcode: string
  barcodeHelp: string
  status: string
  barcodeTaken: string
  openTaken: string
  add: string
  adding: string
  addedHead: (count: number) => string
  done: string
  required: string
  facts: string
  title: string
  at: string
  to: string
  acquired: string
  due: string
  edit: string
  editReason: string
  save: string
  saving: string
  saved: string
  cancel: string
  keep: (status: string) => string
  statusHelp: string
  statusRefused: (now: string, can: string) => string
  statusFixed: (now: string) => string
  loan: string
  lentAt: (when: string) => string
  renewed: (times: number) => string
  howDue: string
  acts: string
  checkout: string
  return: string
  hold: string
  allowed: string
  refused: string
  toDesk: string
  record: string
  unknown: string
  unknownNote: string
  back: string
  none: string
}
