import type { WordsOf } from '../words/language.ts'

/** What is said around the table: its warnings, what a draft changes, earlier versions and those to come. */
export type WorkbenchWords = {
  views: string
  table: string
  scenarios: string
  simulations: string
  showChanges: string
  showTable: string
  changesOf: (version: string) => string
  parameter: string
  before: string
  after: string
  unchanged: string
  unchangedNote: string
  countPairs: (count: number) => string
  trySimulation: string
  tryScenarios: string
  checking: string
  lintNone: string
  stop: string
  lintOfOther: (line: string) => string
  lintAll: string
  wholePolicy: string
  repairCell: string
  repairLine: string
  repairTakeOff: string
  repairRemove: string
  repaired: string
  undo: string
  undone: string
  versionGone: string
  versionGoneNote: string
  differsFromActive: string
  rollBack: string
  rollBackHead: (version: string) => string
  rollBackNote: string
  rolledBack: (version: string, old: string) => string
  rolledBackLater: (version: string, old: string, when: string) => string
  reason: string
  reasonHelp: string
  reasonMissing: string
  rollingBack: string
  toCome: string
  cancelActivation: string
  cancelActivationOf: (version: string) => string
  cancelHead: (version: string) => string
  cancelNote: string
  cancelling: string
  cancelled: (version: string) => string
  keep: string
  restores: (version: string) => string
  becauseOf: (reason: string) => string
  isActive: string
  isScheduled: string
}

export const workbenchWords: WordsOf<WorkbenchWords> = {
  'zh-CN': {
    views: '规则的几个页面',
    table: '规则表',
    scenarios: '情形文件',
    simulations: '试算',
    showChanges: '看差别',
    showTable: '看规则表',
    changesOf: (version) => `和现行第 ${version} 版的差别`,
    parameter: '规则',
    before: '现行',
    after: '草稿',
    unchanged: '和现行没有差别',
    unchangedNote: '在表里点格子改值，改了什么、管到谁，都会列在这里。',
    countPairs: (count) => `${count} 处`,
    trySimulation: '用过去的借阅试算',
    tryScenarios: '跑情形文件',
    checking: '正在看',
    lintNone: '没有要留意的地方',
    stop: '。',
    lintOfOther: (line) => `第 ${line} 行　`,
    lintAll: '整套规则　',
    wholePolicy: '整套规则',
    repairCell: '改这一格',
    repairLine: '改这一行',
    repairTakeOff: '这一格不单独定',
    repairRemove: '删掉这一行',
    repaired: '草稿已改',
    undo: '撤销',
    undone: '已改回来',
    versionGone: '没有这一版',
    versionGoneNote: '地址可能打错了。现行规则还在。',
    differsFromActive: '绿底是和现行不一样的地方。',
    rollBack: '换回这一版',
    rollBackHead: (version) => `换回第 ${version} 版`,
    rollBackNote: '这一版的各行会成为新的一版。已经借出的不受影响。',
    rolledBack: (version, old) => `第 ${version} 版已启用，和第 ${old} 版一样`,
    rolledBackLater: (version, old, when) => `第 ${version} 版将从 ${when} 启用，和第 ${old} 版一样`,
    reason: '为什么',
    reasonHelp: '记在流水里，以后查得到。',
    reasonMissing: '写一句原因',
    rollingBack: '正在换回',
    toCome: '将启用的',
    cancelActivation: '取消启用',
    cancelActivationOf: (version) => `取消启用第 ${version} 版`,
    cancelHead: (version) => `取消启用第 ${version} 版`,
    cancelNote: '它会变回草稿，内容都在。',
    cancelling: '正在取消',
    cancelled: (version) => `第 ${version} 版不会启用了，已变回草稿`,
    keep: '不取消',
    restores: (version) => `和第 ${version} 版一样`,
    becauseOf: (reason) => `原因：${reason}`,
    isActive: '已经是现行的',
    isScheduled: '还没启用',
  },
  en: {
    views: 'Pages of the policy',
    table: 'Policy table',
    scenarios: 'Scenario files',
    simulations: 'Simulations',
    showChanges: 'Show changes',
    showTable: 'Show table',
    changesOf: (version) => `Changes from version ${version}, in force`,
    parameter: 'Rule',
    before: 'In force',
    after: 'Draft',
    unchanged: 'No difference from what is in force',
    unchangedNote: 'Click a cell in the table; what you change, and for whom, is then listed here.',
    countPairs: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
    trySimulation: 'Simulate on past loans',
    tryScenarios: 'Run scenario files',
    checking: 'Checking',
    lintNone: 'Nothing to look at',
    stop: '. ',
    lintOfOther: (line) => `Line ${line}: `,
    lintAll: 'The policy as a whole: ',
    wholePolicy: 'The policy as a whole',
    repairCell: 'Edit this cell',
    repairLine: 'Edit this line',
    repairTakeOff: 'Don’t set it here',
    repairRemove: 'Remove this line',
    repaired: 'The draft is changed',
    undo: 'Undo',
    undone: 'Changed back',
    versionGone: 'There is no such version',
    versionGoneNote: 'The address may be mistyped. The policy in force is there.',
    differsFromActive: 'Green cells differ from what is in force.',
    rollBack: 'Roll back to it',
    rollBackHead: (version) => `Roll back to version ${version}`,
    rollBackNote: 'Its lines become a new version. Loans that are out are not touched.',
    rolledBack: (version, old) => `Version ${version} is in force, the same as version ${old}`,
    rolledBackLater: (version, old, when) => `Version ${version} will be in force from ${when}, the same as ${old}`,
    reason: 'Why',
    reasonHelp: 'Kept in the record.',
    reasonMissing: 'Write a reason',
    rollingBack: 'Rolling back',
    toCome: 'To come',
    cancelActivation: 'Call off',
    cancelActivationOf: (version) => `Call off version ${version}`,
    cancelHead: (version) => `Call off version ${version}`,
    cancelNote: 'It becomes a draft again, with all that is in it.',
    cancelling: 'Calling off',
    cancelled: (version) => `Version ${version} is called off and a draft again`,
    keep: 'Leave it',
    restores: (version) => `the same as version ${version}`,
    becauseOf: (reason) => `Why: ${reason}`,
    isActive: 'It is in force',
    isScheduled: 'Not in force yet',
  },
}
