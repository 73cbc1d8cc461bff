import type { ImportField, ImportView } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Words = {
  imports: string
  rights: string
  upload: string
  drop: string
  choose: string
  another: string
  kinds: string
  branch: string
  branchHelp: string
  noBranch: string
  mapping: string
  mappingHelp: string
  automatic: string
  noColumn: string
  fields: Readonly<Record<ImportField, string>>
  start: string
  starting: string
  started: (file: string) => string
  wrongKind: string
  tooLarge: string
  empty: string
  history: string
  none: string
  noneNote: string
  file: string
  state: string
  states: Readonly<Record<ImportView['status'], string>>
  rows: string
  skipped: string
  titles: string
  merged: string
  items: string
  progress: (read: string, total: string) => string
  reading: (read: string) => string
  lastsUntil: string
  errors: string
  firstErrors: (shown: string) => string
  download: string
  hide: string
  undo: string
  undoHead: (file: string) => string
  undoNote: string
  undoCounts: (titles: string, items: string) => string
  undoNow: string
  undoing: string
  undone: (titles: string, items: string) => string
  keptHead: (count: string) => string
  moreKept: (count: string) => string
  usedBy: Readonly<Record<string, string>>
  cancel: string
  close: string
}

export const importWords: WordsOf<Words> = {
  'zh-CN': {
    imports: '导入书目和馆藏',
    rights: '导入',
    upload: '从文件导入',
    drop: '把文件拖到这里',
    choose: '选文件',
    another: '换一个文件',
    kinds: 'CSV，或每行一个 JSON；可以压成 gz、xz。电子表格先另存为 CSV。',
    branch: '没写馆的行，放到',
    branchHelp: '文件里有“馆藏地”一列时按文件。',
    noBranch: '不指定',
    mapping: '列的对应',
    mappingHelp: '常见的列名会自己认出来。认错了，在这里指定。',
    automatic: '自动',
    noColumn: '看不出这个文件的列名，直接写列名。',
    fields: {
      title: '题名',
      authors: '责任者',
      isbn: 'ISBN',
      publisher: '出版社',
      year: '出版年',
      price: '定价',
      classNumber: '分类号',
      callNumber: '索书号',
      barcode: '条码',
      itemType: '图书类型',
      branch: '馆',
      shelf: '架位',
    },
    start: '开始导入',
    starting: '正在上传',
    started: (file) => `“${file}”开始导入`,
    wrongKind: '这不像 CSV 或 JSON 文件。电子表格请先另存为 CSV。',
    tooLarge: '文件太大，最多 256 MB。分成几个再导。',
    empty: '这个文件是空的。',
    history: '导入过的',
    none: '还没有导入过',
    noneNote: '第一次可以先拿一小份试试，不合适就撤销。',
    file: '文件',
    state: '进度',
    states: {
      waiting: '等着',
      running: '正在导入',
      done: '导完了',
      failed: '没导成',
      undoing: '正在撤销',
      undone: '已撤销',
    },
    rows: '读了',
    skipped: '跳过',
    titles: '新书目',
    merged: '并入已有',
    items: '新馆藏',
    progress: (read, total) => `${read} / ${total} 行`,
    reading: (read) => `已读 ${read} 行`,
    lastsUntil: '可以离开这一页，导入会继续。',
    errors: '看跳过的行',
    firstErrors: (shown) => `前 ${shown} 条`,
    download: '下载 errors.csv',
    hide: '收起',
    undo: '撤销',
    undoHead: (file) => `撤销“${file}”`,
    undoNote: '借过的、有预约的、后来改过的，会留下来，做完逐条列出。其余的从目录里拿掉。',
    undoCounts: (titles, items) => `这次导入新建了 ${titles} 种书目、${items} 册馆藏。`,
    undoNow: '撤销这次导入',
    undoing: '正在撤销',
    undone: (titles, items) => `拿掉了 ${titles} 种书目、${items} 册馆藏。`,
    keptHead: (count) => `留下 ${count} 条`,
    moreKept: (count) => `还有 ${count} 条没列出。`,
    usedBy: {
      loan: '借过',
      hold: '有预约',
      item: '还有馆藏',
      import: '后来的导入也用到',
      change: '有人改过',
    },
    cancel: '先不撤销',
    close: '好了',
  },
  en: {
    imports: 'Import titles and copies',
    rights: 'Import',
    upload: 'Import a file',
    drop: 'Drop a file here',
    choose: 'Choose a file',
    another: 'Choose another file',
    kinds: 'CSV, or one JSON object a line; may be packed with gz or xz. Save a spreadsheet as CSV first.',
    branch: 'Rows without a branch go to',
    branchHelp: 'A branch column in the file comes first.',
    noBranch: 'Not given',
    mapping: 'Columns',
    mappingHelp: 'Usual column names are recognised. Say it here where they are not.',
    automatic: 'By itself',
    noColumn: 'The columns of this file can’t be seen: write their names.',
    fields: {
      title: 'Title',
      authors: 'Authors',
      isbn: 'ISBN',
      publisher: 'Publisher',
      year: 'Year',
      price: 'Price',
      classNumber: 'Class number',
      callNumber: 'Call number',
      barcode: 'Barcode',
      itemType: 'Item type',
      branch: 'Branch',
      shelf: 'Shelf',
    },
    start: 'Start the import',
    starting: 'Uploading',
    started: (file) => `The import of “${file}” has begun`,
    wrongKind: 'This is hardly a CSV or JSON file. Save a spreadsheet as CSV first.',
    tooLarge: 'The file is too large: 256 MB at most. Cut it in parts.',
    empty: 'This file is empty.',
    history: 'Imports so far',
    none: 'Nothing was imported yet',
    noneNote: 'Try a small file first: an import can be undone.',
    file: 'File',
    state: 'Progress',
    states: {
      waiting: 'Waiting',
      running: 'Importing',
      done: 'Done',
      failed: 'Failed',
      undoing: 'Being undone',
      undone: 'Undone',
    },
    rows: 'Read',
    skipped: 'Skipped',
    titles: 'New titles',
    merged: 'Merged',
    items: 'New copies',
    progress: (read, total) => `${read} of ${total} rows`,
    reading: (read) => `${read} rows read`,
    lastsUntil: 'You may leave this page: the import goes on.',
    errors: 'See skipped rows',
    firstErrors: (shown) => `The first ${shown}`,
    download: 'Download errors.csv',
    hide: 'Hide',
    undo: 'Undo',
    undoHead: (file) => `Undo “${file}”`,
    undoNote:
      'What was lent, is on hold or was changed since will stay, and is listed afterwards. The rest leaves the catalogue.',
    undoCounts: (titles, items) => `This import made ${titles} titles and ${items} copies.`,
    undoNow: 'Undo this import',
    undoing: 'Undoing',
    undone: (titles, items) => `${titles} titles and ${items} copies are gone.`,
    keptHead: (count) => `${count} stayed`,
    moreKept: (count) => `${count} more are not listed.`,
    usedBy: {
      loan: 'was lent',
      hold: 'is on hold',
      item: 'has copies',
      import: 'used by a later import',
      change: 'was changed',
    },
    cancel: 'Not now',
    close: 'Done',
  },
}
