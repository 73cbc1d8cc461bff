import type { BackEntryState } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'
import type { Act } from './written-acts.ts'

export type Words = {
  enter: string
  enterNote: string
  acts: Readonly<Record<Act | 'unreadable', string>>
  act: string
  day: string
  time: string
  patron: string
  item: string
  titleItem: string
  reference: string
  referenceHelp: string
  branch: string
  pickup: string
  scanHelp: string
  needTime: string
  notYet: string
  needPatron: string
  needItem: string
  noTitle: string
  tooLong: (limit: number) => string
  add: string
  adding: string
  toSend: (count: number) => string
  full: (limit: number) => string
  remove: (what: string) => string
  send: (count: number) => string
  sending: string
  upload: string
  uploadNote: string
  columns: string
  choose: string
  another: string
  tooLarge: string
  empty: string
  wrongKind: string
  uploading: string
  start: string
  note: string
  noteHelp: string
  batches: string
  none: string
  noneNote: string
  back: string
  batch: (id: string) => string
  byHand: string
  by: (who: string, when: string) => string
  entries: string
  countOf: (count: number) => string
  performed: string
  conflicts: string
  left: string
  repeated: string
  waiting: string
  openConflicts: (count: number) => string
  allDone: string
  goOn: string
  conflictHead: string
  settledHead: string
  row: (row: number) => string
  slip: (reference: string) => string
  proposed: string
  how: string
  why: string
  needNote: string
  settle: string
  settling: string
  settled: string
  stillOpen: string
  settledBy: (who: string, when: string) => string
  results: string
  all: string
  filter: string
  states: Readonly<Record<BackEntryState, string>>
  at: string
  who: string
  book: string
  came: string
  due: (day: string) => string
  before: (id: string) => string
  noTime: string
  nothing: string
}

export const backEntryWords: WordsOf<Words> = {
  'zh-CN': {
    enter: '一件一件补录',
    enterNote: '先选做的是什么、什么时候，再扫证、扫书。扫完一件，时间留着，接着扫下一件。',
    acts: { checkout: '借', return: '还', renewal: '续借', hold: '预约', unreadable: '读不出' },
    act: '做了什么',
    day: '日期',
    time: '时间',
    patron: '读者证号',
    item: '图书条码',
    titleItem: '书的条码（任一册）',
    reference: '单据号',
    referenceHelp: '可以空着',
    branch: '在哪个馆',
    pickup: '取书馆',
    scanHelp: '扫码或输入后按回车',
    needTime: '请填日期和时间',
    notYet: '时间在现在之后',
    needPatron: '请扫读者证',
    needItem: '请扫图书条码',
    noTitle: '没有这个条码',
    tooLong: (limit) => `太长了，最多 ${limit} 个字`,
    add: '记下这一件',
    adding: '正在查…',
    toSend: (count) => `等着补录的 ${count} 件`,
    full: (limit) => `一批最多 ${limit} 件，先把这一批补录了`,
    remove: (what) => `去掉 ${what}`,
    send: (count) => `补录这 ${count} 件`,
    sending: '正在补录…',
    upload: '上传 CSV',
    uploadNote: '停电时记的表、离线设备导出的文件。同一个文件传两次，不会补录两次。',
    columns: '列名：事项 时间 读者证号 条码 书目号 取书馆 馆 单据号。事项写 借 还 续借 预约，时间写 2026-09-01 10:30。',
    choose: '选文件',
    another: '换一个',
    tooLarge: '文件太大，最多 4 MB',
    empty: '文件是空的',
    wrongKind: '要 CSV 文件，不是表格软件的文件',
    uploading: '正在补录…',
    start: '补录这个文件',
    note: '说明',
    noteHelp: '可以空着，例如：9 月 1 日停电',
    batches: '补录过的',
    none: '还没有补录过',
    noneNote: '停电、断网时写在纸上的，恢复以后在这里按当时的时间记入。',
    back: '回到补录',
    batch: (id) => `补录 ${id}`,
    byHand: '逐件录入',
    by: (who, when) => `${who}，${when}`,
    entries: '件数',
    countOf: (count) => `${count} 件`,
    performed: '已办',
    conflicts: '冲突',
    left: '不补录',
    repeated: '录过了',
    waiting: '等着',
    openConflicts: (count) => `${count} 件等你决定`,
    allDone: '都办好了',
    goOn: '有几件还没有轮到。再传一次同样的内容，会从停下的地方接着做。',
    conflictHead: '等着决定的',
    settledHead: '决定过的',
    row: (row) => `第 ${row} 行`,
    slip: (reference) => `单据 ${reference}`,
    proposed: '建议',
    how: '怎么办',
    why: '为什么',
    needNote: '请写明为什么',
    settle: '就这么办',
    settling: '正在办…',
    settled: '这一件有了结果',
    stillOpen: '还是对不上，原因更新了',
    settledBy: (who, when) => `${who}，${when}`,
    results: '每一件的结果',
    all: '全部',
    filter: '只看',
    states: { waiting: '等着', performed: '已办', conflict: '冲突', left: '不补录', repeated: '录过了' },
    at: '当时',
    who: '读者',
    book: '书',
    came: '结果',
    due: (day) => `还书日 ${day}`,
    before: (id) => `补录 ${id} 里有`,
    noTime: '没有时间',
    nothing: '没有这样的',
  },
  en: {
    enter: 'One by one',
    enterNote: 'Say what was done and when, then scan the card and the book. The time stays for the next slip.',
    acts: { checkout: 'Loan', return: 'Return', renewal: 'Renewal', hold: 'Hold', unreadable: 'Unreadable' },
    act: 'What was done',
    day: 'Day',
    time: 'Time',
    patron: 'Card number',
    item: 'Barcode',
    titleItem: 'Barcode of any copy',
    reference: 'Slip number',
    referenceHelp: 'May be empty',
    branch: 'At which branch',
    pickup: 'Pickup branch',
    scanHelp: 'Scan, or type and press Enter',
    needTime: 'Fill in day and time',
    notYet: 'That time has not come yet',
    needPatron: 'Scan the reader’s card',
    needItem: 'Scan the book',
    noTitle: 'There is no such barcode',
    tooLong: (limit) => `Too long: at most ${limit} characters`,
    add: 'Note it',
    adding: 'Looking…',
    toSend: (count) => `${count} to be entered`,
    full: (limit) => `At most ${limit} in one batch: enter these first`,
    remove: (what) => `Remove ${what}`,
    send: (count) => `Enter these ${count}`,
    sending: 'Entering…',
    upload: 'Upload a CSV',
    uploadNote: 'A list kept during the outage, or what an offline device wrote. The same file adds nothing twice.',
    columns:
      'Columns: act at patron item title pickup branch reference. act is checkout, return, renewal or hold; at such as 2026-09-01 10:30.',
    choose: 'Choose a file',
    another: 'Another one',
    tooLarge: 'Too large: at most 4 MB',
    empty: 'The file is empty',
    wrongKind: 'It has to be a CSV, not a spreadsheet’s own file',
    uploading: 'Entering…',
    start: 'Enter this file',
    note: 'Note',
    noteHelp: 'May be empty, such as: power cut of 1 September',
    batches: 'Entered before',
    none: 'Nothing has been entered afterwards yet',
    noneNote: 'What was written on paper during an outage is entered here, with the times of then.',
    back: 'Back',
    batch: (id) => `Batch ${id}`,
    byHand: 'One by one',
    by: (who, when) => `${who}, ${when}`,
    entries: 'Entries',
    countOf: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    performed: 'Done',
    conflicts: 'Conflicts',
    left: 'Left out',
    repeated: 'Had before',
    waiting: 'Waiting',
    openConflicts: (count) => `${count} to decide`,
    allDone: 'All settled',
    goOn: 'Some entries have not had their turn. Send the same again: it goes on where it stopped.',
    conflictHead: 'To be decided',
    settledHead: 'Decided',
    row: (row) => `Row ${row}`,
    slip: (reference) => `Slip ${reference}`,
    proposed: 'Proposed',
    how: 'What to do',
    why: 'Why',
    needNote: 'Say why',
    settle: 'Do this',
    settling: 'Doing…',
    settled: 'This one is settled',
    stillOpen: 'It still does not fit; the reasons are new',
    settledBy: (who, when) => `${who}, ${when}`,
    results: 'What each came to',
    all: 'All',
    filter: 'Show',
    states: { waiting: 'Waiting', performed: 'Done', conflict: 'Conflict', left: 'Left out', repeated: 'Had before' },
    at: 'At',
    who: 'Reader',
    book: 'Book',
    came: 'Came to',
    due: (day) => `Due ${day}`,
    before: (id) => `In batch ${id}`,
    noTime: 'No time',
    nothing: 'None',
  },
}
