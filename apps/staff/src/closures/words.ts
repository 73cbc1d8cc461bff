import type { ClosureEffectView, ClosureState } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Kind = ClosureEffectView['kind']

export type Words = {
  declare: string
  intro: string
  branches: string
  noBranch: string
  from: string
  to: string
  wrongRange: string
  noDays: string
  addRange: string
  dropRange: (days: string) => string
  reason: string
  reasonHelp: string
  tooLong: (limit: number) => string
  preview: string
  previewing: string
  whatMoves: (branch: string) => string
  closedDays: (days: string) => string
  nothing: string
  refused: (branch: string) => string
  shown: (shown: number, all: number) => string
  views: string
  byEffect: string
  byReader: string
  apply: string
  applying: string
  applyNote: string
  inAll: (branches: number, refund: string) => string
  stopped: (left: number) => string
  declared: string
  another: string
  figures: string
  kinds: Readonly<Record<Kind, string>>
  patrons: string
  refund: string
  reader: string
  noCard: string
  book: string
  what: string
  before: string
  after: string
  back: string
  gone: string
  estimate: string
  moves: string
  less: string
  past: string
  none: string
  noneNote: string
  states: Readonly<Record<ClosureState, string>>
  progress: (done: number, total: number) => string
  goesOn: string
  by: (who: string, when: string) => string
  undoneBy: (who: string, when: string) => string
  effects: string
  hide: string
  undo: string
  undoing: string
  undoHead: string
  undoNote: string
  undoReason: string
  undone: string
  cannot: string
  movedSince: string
  loan: (id: string) => string
  hold: (id: string) => string
  calendarOf: (branch: string) => string
  cancel: string
  close: string
}

export const closureWords: WordsOf<Words> = {
  'zh-CN': {
    declare: '宣布事后闭馆',
    intro: '台风、停电：当天没能开馆，日历上却写着开馆。宣布之后，一切都按那几天从来就闭馆来算，只会对读者有利。',
    branches: '馆',
    noBranch: '至少选一个馆',
    from: '从',
    to: '到',
    wrongRange: '结束要在开始之后。',
    noDays: '先填好日期',
    addRange: '再加一段',
    dropRange: (days) => `去掉 ${days}`,
    reason: '原因',
    reasonHelp: '记入记录，例如：台风“海葵”',
    tooLong: (limit) => `太长了，最多 ${limit} 个字`,
    preview: '先看会动什么',
    previewing: '正在算…',
    whatMoves: (branch) => `${branch}会动什么`,
    closedDays: (days) => `改为闭馆：${days}`,
    nothing: '没有借阅和预约因此变动，只改日历。',
    refused: (branch) => `${branch}不能宣布`,
    shown: (shown, all) => `共 ${all} 处，这里列出前 ${shown} 处；宣布之后可以看到全部。`,
    views: '怎么看',
    byEffect: '逐处看',
    byReader: '按读者看',
    apply: '宣布闭馆',
    applying: '正在宣布…',
    applyNote: '一次做完，可以撤销。还书日推后的、退钱的读者会收到通知。',
    inAll: (branches, refund) => ` ${branches} 个馆，共退回 ${refund}。`,
    stopped: (left) => `还有 ${left} 个馆没有宣布。已宣布的不会重复，再点一次接着做。`,
    declared: '已宣布',
    another: '再宣布一次',
    figures: '合计',
    kinds: { due: '还书日', charge: '超期费', 'reminder-fee': '提醒费', suspension: '停借', shelf: '架上期限' },
    patrons: '读者',
    refund: '退回（元）',
    reader: '读者',
    noCard: '没有证',
    book: '书',
    what: '什么',
    before: '原来',
    after: '改为',
    back: '退回',
    gone: '取消',
    estimate: '未记账',
    moves: '变动',
    less: '少收（元）',
    past: '宣布过的',
    none: '这个馆还没有宣布过事后闭馆',
    noneNote: '将来的闭馆在“日历”里改，已借出的书不会动。',
    states: { applying: '正在处理', declared: '已生效', undoing: '正在撤销', undone: '已撤销' },
    progress: (done, total) => `${done} / ${total}`,
    goesOn: '离开这一页也会做完。',
    by: (who, when) => `${who}，${when}`,
    undoneBy: (who, when) => `撤销：${who}，${when}`,
    effects: '看动了什么',
    hide: '收起',
    undo: '撤销',
    undoing: '正在撤销…',
    undoHead: '撤销事后闭馆',
    undoNote:
      '还书日、费用、停借、架上期限和日历都恢复成宣布之前。宣布之后又变动过的，不能恢复；那时会列出来，什么也不改。',
    undoReason: '撤销的原因',
    undone: '已撤销',
    cannot: '不能撤销，什么也没有改',
    movedSince: '宣布之后，这些又变动过：',
    loan: (id) => `借阅 ${id}`,
    hold: (id) => `预约 ${id}`,
    calendarOf: (branch) => `${branch}的日历`,
    cancel: '不撤销',
    close: '关闭',
  },
  en: {
    declare: 'Declare a closure afterwards',
    intro:
      'A typhoon, a power cut: the branch was shut though its calendar said open. Once declared, all is computed as if those days had always been closed, in the reader’s favour only.',
    branches: 'Branches',
    noBranch: 'Choose at least one branch',
    from: 'From',
    to: 'To',
    wrongRange: 'The end must not be before the beginning.',
    noDays: 'Fill in the days first',
    addRange: 'Add days',
    dropRange: (days) => `Remove ${days}`,
    reason: 'Reason',
    reasonHelp: 'Goes into the record, such as: typhoon',
    tooLong: (limit) => `Too long: at most ${limit} characters`,
    preview: 'See what would move',
    previewing: 'Computing…',
    whatMoves: (branch) => `What would move at ${branch}`,
    closedDays: (days) => `Becomes closed: ${days}`,
    nothing: 'No loan or hold moves; only the calendar changes.',
    refused: (branch) => `${branch} can’t be declared`,
    shown: (shown, all) => `The first ${shown} of ${all}; all can be seen once it is declared.`,
    views: 'View',
    byEffect: 'One by one',
    byReader: 'By reader',
    apply: 'Declare it',
    applying: 'Declaring…',
    applyNote: 'Done in one go and can be undone. Readers whose date moves or who get money back are told.',
    inAll: (branches, refund) => ` ${branches} branches, ${refund} refunded in all.`,
    stopped: (left) => `${left} branches are not declared yet. Press again to go on; none is done twice.`,
    declared: 'Declared',
    another: 'Declare another',
    figures: 'Sums',
    kinds: {
      due: 'Due date',
      charge: 'Overdue charge',
      'reminder-fee': 'Reminder fee',
      suspension: 'Suspension',
      shelf: 'Shelf deadline',
    },
    patrons: 'Readers',
    refund: 'Refunded (yuan)',
    reader: 'Reader',
    noCard: 'No card',
    book: 'Book',
    what: 'What',
    before: 'Was',
    after: 'Becomes',
    back: 'Refunded',
    gone: 'falls away',
    estimate: 'not booked',
    moves: 'Moves',
    less: 'Less charged (yuan)',
    past: 'Declared before',
    none: 'No closure has been declared afterwards here',
    noneNote: 'Closures to come are set in the calendar and move no loans.',
    states: { applying: 'Under way', declared: 'In effect', undoing: 'Being undone', undone: 'Undone' },
    progress: (done, total) => `${done} of ${total}`,
    goesOn: 'It goes on when you leave this page.',
    by: (who, when) => `${who}, ${when}`,
    undoneBy: (who, when) => `Undone by ${who}, ${when}`,
    effects: 'See what moved',
    hide: 'Hide',
    undo: 'Undo',
    undoing: 'Undoing…',
    undoHead: 'Undo the closure',
    undoNote:
      'Due dates, charges, suspensions, shelf deadlines and the calendar go back to what they were. What has changed since can’t: then it is listed and nothing is changed.',
    undoReason: 'Why it is undone',
    undone: 'Undone',
    cannot: 'It can’t be undone; nothing was changed',
    movedSince: 'Changed since it was declared:',
    loan: (id) => `Loan ${id}`,
    hold: (id) => `Hold ${id}`,
    calendarOf: (branch) => `The calendar of ${branch}`,
    cancel: 'Keep it',
    close: 'Close',
  },
}
