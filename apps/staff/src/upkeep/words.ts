import type { JobRunView } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type JobState = JobRunView['state']

type Words = {
  title: string
  tabList: string
  tabs: Readonly<Record<'night' | 'audit' | 'back-entry', string>>
  nightNote: (time: string) => string
  runNow: string
  asking: string
  asked: string
  needs: (permission: string) => string
  underWay: string
  chooseSteps: string
  stepsNote: string
  noStep: string
  allSteps: string
  cancel: string
  runs: string
  noRuns: string
  noRunsNote: string
  planned: (day: string) => string
  byPerson: (who: string) => string
  asOf: (at: string) => string
  states: Readonly<Record<JobState, string>>
  took: (duration: string) => string
  notBegun: string
  showSteps: string
  hideSteps: string
  step: string
  state: string
  counted: string
  duration: string
  stepNames: Readonly<Record<string, string>>
  counts: Readonly<Record<string, (count: string) => string>>
  changed: (count: string) => string
  ms: string
  seconds: (seconds: string) => string
  minutes: (minutes: number, seconds: number) => string
  auditNote: string
  lookNow: string
  looking: string
  lookWhole: string
  wholeNote: string
  looked: (found: number) => string
  allWell: string
  open: (count: number) => string
  neverLooked: string
  breaches: string
  noBreaches: string
  shownOf: (shown: number, all: number) => string
  truth: (number: number) => string
  foundAt: (at: string) => string
  seenAt: (at: string) => string
  task: (id: string) => string
  met: string
  passes: string
  noPasses: string
  at: string
  by: string
  loans: string
  charges: string
  events: string
  found: string
  mended: string
  left: string
  whole: string
  auditStates: Readonly<Record<'running' | 'done' | 'failed', string>>
}

export const upkeepWords: WordsOf<Words> = {
  'zh-CN': {
    title: '运维',
    tabList: '运维的各部分',
    tabs: { night: '夜间作业', audit: '自查', 'back-entry': '补录' },
    nightNote: (time) => `每天 ${time} 自动做。漏了一晚，下次开机补上；重复做也不会多收一次、多发一次。`,
    runNow: '现在做',
    asking: '正在安排…',
    asked: '已安排，有空的服务器会马上做',
    needs: (permission) => `需要“${permission}”权限`,
    underWay: '上一次还没有做完',
    chooseSteps: '现在做夜间作业',
    stepsNote: '不管怎么选，都按夜里的先后做。',
    noStep: '至少选一步',
    allSteps: '全部',
    cancel: '不做',
    runs: '最近几次',
    noRuns: '还没有做过',
    noRunsNote: '第一次会在今晚做。',
    planned: (day) => `${day}的夜间作业`,
    byPerson: (who) => `${who}要求做的`,
    asOf: (at) => `按 ${at} 算`,
    states: { waiting: '等着做', running: '正在做', done: '做完了', failed: '没做完' },
    took: (duration) => `用时 ${duration}`,
    notBegun: '还没开始',
    showSteps: '看每一步',
    hideSteps: '收起',
    step: '步骤',
    state: '结果',
    counted: '办了',
    duration: '用时',
    stepNames: {
      'holds-expire': '架上预约到期',
      'hold-requests-end': '预约等到头',
      'renew-automatically': '自动续借',
      'mark-overdue': '超期催还',
      'declare-lost': '久不还算丢失',
      'lose-transits': '调拨迟迟不到',
      'hot-titles': '热门书',
      'end-blocks': '停借期满',
      credit: '信用分',
      'remind-due': '还书提醒',
      'remind-holds': '取书提醒',
      'learn-waits': '预约时间估计',
    },
    counts: {
      'holds-expire': (count) => `${count} 个预约`,
      'hold-requests-end': (count) => `${count} 个预约`,
      'renew-automatically': (count) => `${count} 本`,
      'mark-overdue': (count) => `${count} 次`,
      'declare-lost': (count) => `${count} 本`,
      'lose-transits': (count) => `${count} 本`,
      'hot-titles': (count) => `${count} 种`,
      'end-blocks': (count) => `${count} 位读者`,
      credit: (count) => `${count} 本`,
      'remind-due': (count) => `${count} 条通知`,
      'remind-holds': (count) => `${count} 条通知`,
      'learn-waits': (count) => `${count} 种`,
    },
    changed: (count) => `${count} 处`,
    ms: '不到 1 秒',
    seconds: (seconds) => `${seconds} 秒`,
    minutes: (minutes, seconds) => `${minutes} 分 ${seconds} 秒`,
    auditNote:
      '该永远成立的，每 10 分钟在真实数据里查一遍：一本书只有一次未还的借阅，账目之和等于费用，记录没有被改动……查到一处就开一个任务，改好了自动关。',
    lookNow: '现在查',
    looking: '正在查…',
    lookWhole: '全部查一遍',
    wholeNote: '每一次借阅、整本记录，书多时要几分钟。',
    looked: (found) => (found === 0 ? '查完了，没有新问题' : `查完了，新查到 ${found} 处`),
    allWell: '没有问题',
    open: (count) => `${count} 处有问题`,
    neverLooked: '还没有查过',
    breaches: '没有改好的',
    noBreaches: '没有。该成立的都成立。',
    shownOf: (shown, all) => `共 ${all} 处，列出前 ${shown} 处`,
    truth: (number) => `第 ${number} 条`,
    foundAt: (at) => `${at} 查到`,
    seenAt: (at) => `${at} 还在`,
    task: (id) => `任务 ${id}`,
    met: '查到的和应有的',
    passes: '最近几次自查',
    noPasses: '还没有查过',
    at: '时间',
    by: '谁',
    loans: '借阅',
    charges: '费用',
    events: '记录',
    found: '新查到',
    mended: '已改好',
    left: '还剩',
    whole: '一轮查完',
    auditStates: { running: '正在查', done: '查完', failed: '没查完' },
  },
  en: {
    title: 'Upkeep',
    tabList: 'Parts of upkeep',
    tabs: { night: 'The night’s work', audit: 'Self-audit', 'back-entry': 'Back-entry' },
    nightNote: (time) =>
      `Done every day at ${time}. A night that was missed is made up for; done again, nothing is charged or sent twice.`,
    runNow: 'Do it now',
    asking: 'Asking…',
    asked: 'Asked for: a free server does it at once',
    needs: (permission) => `Needs the permission “${permission}”`,
    underWay: 'The last one has not ended yet',
    chooseSteps: 'Do the night’s work now',
    stepsNote: 'Whatever is chosen, it is done in the order of the night.',
    noStep: 'Choose at least one step',
    allSteps: 'All',
    cancel: 'Leave it',
    runs: 'The last runs',
    noRuns: 'It has not run yet',
    noRunsNote: 'The first run comes tonight.',
    planned: (day) => `The night of ${day}`,
    byPerson: (who) => `Asked for by ${who}`,
    asOf: (at) => `As of ${at}`,
    states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' },
    took: (duration) => `Took ${duration}`,
    notBegun: 'Not begun yet',
    showSteps: 'Show the steps',
    hideSteps: 'Hide',
    step: 'Step',
    state: 'Result',
    counted: 'Done',
    duration: 'Took',
    stepNames: {
      'holds-expire': 'Shelf deadlines over',
      'hold-requests-end': 'Requests over',
      'renew-automatically': 'Automatic renewals',
      'mark-overdue': 'Overdue reminders',
      'declare-lost': 'Overdue to lost',
      'lose-transits': 'Transits that do not arrive',
      'hot-titles': 'Hot titles',
      'end-blocks': 'Blocks over',
      credit: 'Credit',
      'remind-due': 'Due date reminders',
      'remind-holds': 'Pickup reminders',
      'learn-waits': 'Hold estimates',
    },
    counts: {
      'holds-expire': (count) => `${count} holds`,
      'hold-requests-end': (count) => `${count} holds`,
      'renew-automatically': (count) => `${count} loans`,
      'mark-overdue': (count) => `${count} steps`,
      'declare-lost': (count) => `${count} loans`,
      'lose-transits': (count) => `${count} items`,
      'hot-titles': (count) => `${count} titles`,
      'end-blocks': (count) => `${count} readers`,
      credit: (count) => `${count} loans`,
      'remind-due': (count) => `${count} notices`,
      'remind-holds': (count) => `${count} notices`,
      'learn-waits': (count) => `${count} titles`,
    },
    changed: (count) => `${count} changes`,
    ms: 'under 1 s',
    seconds: (seconds) => `${seconds} s`,
    minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
    auditNote:
      'What must always be true is looked for in live data every ten minutes: an item has one open loan, charges are the sum of their lines, the record is whole … What is found opens one task, which closes by itself once it is mended.',
    lookNow: 'Look now',
    looking: 'Looking…',
    lookWhole: 'Look at everything',
    wholeNote: 'Every loan and the whole record: some minutes in a large library.',
    looked: (found) => (found === 0 ? 'Looked: nothing new' : `Looked: ${found} new`),
    allWell: 'All is well',
    open: (count) => `${count} open`,
    neverLooked: 'Not looked at yet',
    breaches: 'Not mended yet',
    noBreaches: 'None: what must be true is true.',
    shownOf: (shown, all) => `The first ${shown} of ${all}`,
    truth: (number) => `Truth ${number}`,
    foundAt: (at) => `Found ${at}`,
    seenAt: (at) => `Still there ${at}`,
    task: (id) => `Task ${id}`,
    met: 'What was met, and what would be right',
    passes: 'The last passes',
    noPasses: 'There has been none yet',
    at: 'At',
    by: 'By',
    loans: 'Loans',
    charges: 'Charges',
    events: 'Record',
    found: 'New',
    mended: 'Mended',
    left: 'Open',
    whole: 'Round complete',
    auditStates: { running: 'Under way', done: 'Done', failed: 'Failed' },
  },
}
