import type { WordsOf } from '../words/language.ts'

export type SimulationWords = {
  title: string
  startHead: string
  startNote: string
  draft: string
  noDrafts: string
  noDraftsLink: string
  from: string
  to: string
  source: string
  sources: Readonly<Record<'record' | 'file', string>>
  sourceHelp: Readonly<Record<'record' | 'file', string>>
  file: string
  chooseFile: string
  anotherFile: string
  noFile: string
  wrongFile: string
  lastTerm: string
  lastYear: string
  dayMissing: string
  orderWrong: string
  tooLong: string
  inFuture: string
  start: string
  starting: string
  kept: string
  none: string
  noneNote: string
  entry: (draft: string, against: string) => string
  day: (day: string) => string
  span: (from: string, to: string) => string
  startedBy: (who: string, when: string) => string
  states: Readonly<Record<'waiting' | 'running' | 'done' | 'failed', string>>
  waiting: string
  counting: string
  progress: (acts: string, all: string) => string
  failed: (failure: string) => string
  startAgain: string
  gone: string
  goneNote: string
  all: string
  head: (draft: string, against: string) => string
  acts: (count: string) => string
  fromFile: (name: string) => string
  exportTable: string
  report: string
  toDraft: string
  changes: string
  moreChanges: (count: number) => string
  figures: string
  inSpan: string
  active: string
  draftSide: string
  difference: string
  months: string
  month: string
  measures: Readonly<Record<'holdWaitDays' | 'refused' | 'lateLoans' | 'charges' | 'checkouts', string>>
  measure: string
  noMonths: string
  monthsSummary: (measure: string, active: string, draft: string) => string
  refusals: string
  noRefusals: string
  actNames: Readonly<Record<'checkout' | 'renew' | 'hold', string>>
  who: string
  groupings: Readonly<Record<'byPatronType' | 'byItemType' | 'byBranch', string>>
  grouping: string
  refused: string
  late: string
  charges: string
  wait: string
  checkouts: string
  days: (count: string) => string
  notes: string
  notesText: string
  none0: string
}

export const simulationWords: WordsOf<SimulationWords> = {
  'zh-CN': {
    title: '试算',
    startHead: '用过去的借阅试一试',
    startNote: '过去一段时间里的每次借、续、约，按现行和草稿各算一遍。不会真的办，服务台也不会变慢。',
    draft: '试哪份草稿',
    noDrafts: '还没有草稿，先起一份。',
    noDraftsLink: '去规则表',
    from: '从哪天',
    to: '到哪天',
    source: '借阅从哪来',
    sources: { record: '本馆的流水', file: '借阅记录文件' },
    sourceHelp: {
      record: '本馆在这段时间里办过的。',
      file: '一行一次借阅：读者、书、借出日，可以有还回日。CSV，可以压缩成 .gz 或 .xz。',
    },
    file: '文件',
    chooseFile: '选文件',
    anotherFile: '换一个',
    noFile: '选一个文件',
    wrongFile: '要 CSV 文件，可以是 .gz 或 .xz',
    lastTerm: '近半年',
    lastYear: '近一年',
    dayMissing: '选一个日子',
    orderWrong: '要在开始那天以后',
    tooLong: '最多三年',
    inFuture: '还没到',
    start: '开始试算',
    starting: '正在交出去',
    kept: '试算过的',
    none: '还没有试算过',
    noneNote: '选一份草稿和一段时间，看看换了规则会怎样。',
    entry: (draft, against) => `草稿 ${draft} 和第 ${against} 版`,
    day: (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
    span: (from, to) => `${from} 至 ${to}`,
    startedBy: (who, when) => `${who}　${when}`,
    states: { waiting: '排队', running: '正在算', done: '算好了', failed: '没算成' },
    waiting: '排队等着算',
    counting: '正在读借阅',
    progress: (acts, all) => `已算 ${acts} 次，共 ${all} 次`,
    failed: (failure) => `没有算成：${failure}`,
    startAgain: '再试一次',
    gone: '没有这次试算',
    goneNote: '地址可能打错了。',
    all: '全部试算',
    head: (draft, against) => `试算：草稿 ${draft} 和第 ${against} 版`,
    acts: (count) => `${count} 次办理`,
    fromFile: (name) => `文件 ${name}`,
    exportTable: '导出表格',
    report: '打印报告',
    toDraft: '看草稿',
    changes: '草稿改了什么',
    moreChanges: (count) => `还有 ${count} 处`,
    figures: '结果',
    inSpan: '这段时间里',
    active: '现行',
    draftSide: '草稿',
    difference: '相差',
    months: '每月',
    month: '月',
    measures: {
      holdWaitDays: '预约等候，天',
      refused: '借书被拒，次',
      lateLoans: '超期的借阅，次',
      charges: '超期费，元',
      checkouts: '借出，次',
    },
    measure: '看什么',
    noMonths: '这段时间里没有。',
    monthsSummary: (measure, active, draft) => `${measure}：现行 ${active}，草稿 ${draft}`,
    refusals: '为什么被拒，次',
    noRefusals: '没有被拒的。',
    actNames: { checkout: '借', renew: '续借', hold: '预约' },
    who: '谁受影响',
    groupings: { byPatronType: '读者类型', byItemType: '图书类型', byBranch: '馆' },
    grouping: '按什么看',
    refused: '被拒',
    late: '超期',
    charges: '超期费',
    wait: '等候',
    checkouts: '借出',
    days: (count) => `${count} 天`,
    notes: '要点',
    notesText: '读者会不会因为规则变了而改主意，试算不知道：书在记录里的日子还，被拒的不会再来。',
    none0: '—',
  },
  en: {
    title: 'Simulations',
    startHead: 'Try it on past loans',
    startNote:
      'Every checkout, renewal and hold of a past period is decided twice: as in force, and under the draft. Nothing is done, and the desk is not slowed.',
    draft: 'Which draft',
    noDrafts: 'There is no draft: begin one first.',
    noDraftsLink: 'Policy table',
    from: 'From',
    to: 'To',
    source: 'Loans',
    sources: { record: 'from this library’s record', file: 'from a file' },
    sourceHelp: {
      record: 'What was done here in this period.',
      file: 'A row for each loan: patron, item, lent, and returned if known. CSV, also .gz or .xz.',
    },
    file: 'File',
    chooseFile: 'Choose a file',
    anotherFile: 'Another',
    noFile: 'Choose a file',
    wrongFile: 'A CSV file is needed, also .gz or .xz',
    lastTerm: 'Last half year',
    lastYear: 'Last year',
    dayMissing: 'Choose a day',
    orderWrong: 'Must come after the first day',
    tooLong: 'At most three years',
    inFuture: 'That is still to come',
    start: 'Simulate',
    starting: 'Sending',
    kept: 'Simulations',
    none: 'Nothing was simulated yet',
    noneNote: 'Choose a draft and a period, and see what it would have come to.',
    entry: (draft, against) => `Draft ${draft} and version ${against}`,
    day: (day) => day,
    span: (from, to) => `${from} to ${to}`,
    startedBy: (who, when) => `${who}, ${when}`,
    states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' },
    waiting: 'Waiting for its turn',
    counting: 'Reading the loans',
    progress: (acts, all) => `${acts} of ${all} acts`,
    failed: (failure) => `It did not finish: ${failure}`,
    startAgain: 'Try again',
    gone: 'There is no such simulation',
    goneNote: 'The address may be mistyped.',
    all: 'All simulations',
    head: (draft, against) => `Simulation: draft ${draft} and version ${against}`,
    acts: (count) => `${count} acts`,
    fromFile: (name) => `file ${name}`,
    exportTable: 'Export',
    report: 'Report to print',
    toDraft: 'Open the draft',
    changes: 'What the draft changes',
    moreChanges: (count) => `${count} more`,
    figures: 'Figures',
    inSpan: 'In this period',
    active: 'In force',
    draftSide: 'Draft',
    difference: 'Difference',
    months: 'By month',
    month: 'Month',
    measures: {
      holdWaitDays: 'Wait for a hold, days',
      refused: 'Checkouts refused',
      lateLoans: 'Overdue loans',
      charges: 'Overdue charges, yuan',
      checkouts: 'Checkouts',
    },
    measure: 'What to look at',
    noMonths: 'There was none in this period.',
    monthsSummary: (measure, active, draft) => `${measure}: in force ${active}, draft ${draft}`,
    refusals: 'Why acts are refused',
    noRefusals: 'Nothing was refused.',
    actNames: { checkout: 'Checkout', renew: 'Renewal', hold: 'Hold' },
    who: 'Who is affected',
    groupings: { byPatronType: 'Patron type', byItemType: 'Item type', byBranch: 'Branch' },
    grouping: 'Grouped by',
    refused: 'Refused',
    late: 'Overdue',
    charges: 'Charges',
    wait: 'Wait',
    checkouts: 'Lent',
    days: (count) => `${count} days`,
    notes: 'What to know',
    notesText:
      'Whether readers change their habits with the rules nobody can know: books come back when they did, and who is refused does not return.',
    none0: '—',
  },
}
