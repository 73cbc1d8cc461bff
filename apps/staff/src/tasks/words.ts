import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  tabs: string
  duties: string
  mine: string
  ended: string
  claims: string
  disputes: string
  losses: string
  kind: string
  allKinds: string
  branch: string
  allBranches: string
  due: string
  anyDue: string
  dueToday: string
  dueWeek: string
  kinds: Readonly<Record<string, string>>
  noDuties: string
  noDutiesNote: string
  noMine: string
  noMineNote: string
  noEnded: string
  anywhere: string
  overdueSince: (day: string) => string
  dueOn: (day: string) => string
  noDue: string
  nobody: string
  assigned: (name: string) => string
  take: string
  takeOf: (what: string) => string
  taking: string
  taken: string
  giveBack: string
  givingBack: string
  givenBack: string
  settle: string
  settleOf: (what: string) => string
  decide: string
  story: string
  queue: string
  transits: string
  tryOf: (n: number, of: number) => string
  lateDays: (days: number) => string
  outcome: string
  outcomeNeeded: string
  comesOf: Readonly<Record<string, string>>
  note: string
  save: string
  saving: string
  cancel: string
  settled: string
  endedBy: (who: string, when: string) => string
  cancelled: string
  conditions: Readonly<Record<string, string>>
  severities: Readonly<Record<string, string>>
}

export const tasksWords: WordsOf<Words> = {
  'zh-CN': {
    title: '任务',
    tabs: '任务和未了的事',
    duties: '待办',
    mine: '我领的',
    ended: '已结束',
    claims: '声称已还',
    disputes: '争议',
    losses: '丢失',
    kind: '种类',
    allKinds: '全部种类',
    branch: '分馆',
    allBranches: '全部分馆',
    due: '期限',
    anyDue: '不限',
    dueToday: '今天或更早',
    dueWeek: '七天内',
    kinds: {
      'shelf-check': '查架',
      repair: '修复图书',
      phone: '电话催还',
      visit: '上门催还',
      dispute: '裁定争议',
      'assess-loss': '估定赔偿',
      'hopeless-hold': '告知无书可等',
      'lost-in-transit': '调拨途中丢失',
      'audit-breach': '核查自查所见',
    },
    noDuties: '没有要办的事',
    noDutiesNote: '这里列出你有权限办的任务，最急的在最前。',
    noMine: '你还没有领任务',
    noMineNote: '在“待办”里点“我来做”，任务就记在你名下。',
    noEnded: '还没有结束的任务',
    anywhere: '不限分馆',
    overdueSince: (day) => `${day}到期，已过`,
    dueOn: (day) => `${day}到期`,
    noDue: '没有期限',
    nobody: '还没有人领',
    assigned: (name) => `${name} 在办`,
    take: '我来做',
    takeOf: (what) => `我来做：${what}`,
    taking: '正在领',
    taken: '领到你名下了',
    giveBack: '放回',
    givingBack: '正在放回',
    givenBack: '放回待办了',
    settle: '办理',
    settleOf: (what) => `办理：${what}`,
    decide: '去裁定',
    story: '看记录',
    queue: '看队伍',
    transits: '看调拨',
    tryOf: (n, of) => `第 ${n} 次，共 ${of} 次`,
    lateDays: (days) => `超期 ${days} 天`,
    outcome: '结果',
    outcomeNeeded: '请选一个结果',
    comesOf: {
      'shelf-check found': '按声称的时间算还，费用只算到那时；书交给等它的人，或回书架。',
      'shelf-check not-found': '还有查架没做完时接着查；最后一次也没找到，借阅照旧继续。',
      'repair repaired': '交给等它的人，或回它该在的书架。',
      'repair beyond-repair': '从馆藏注销，不再外借。',
      'assess-loss written-off': '不再追索，书从馆藏注销。要收赔偿，请先到读者账目记一笔费用。',
      'lost-in-transit done': '书找到后在服务台扫一次，它就回到流通里。',
      'phone not-reached': '到下一次催还的日子再有新任务。',
    },
    note: '备注',
    save: '记下结果',
    saving: '正在记',
    cancel: '取消',
    settled: '记下了',
    endedBy: (who, when) => `${who}，${when}`,
    cancelled: '不用办了',
    conditions: { worn: '旧', stained: '污渍', 'pages-missing': '缺页', damaged: '破损', good: '完好' },
    severities: { minor: '程度轻', moderate: '程度中', severe: '程度重' },
  },
  en: {
    title: 'Tasks',
    tabs: 'Tasks and open matters',
    duties: 'To do',
    mine: 'Mine',
    ended: 'Ended',
    claims: 'Claimed returned',
    disputes: 'Disputes',
    losses: 'Lost',
    kind: 'Kind',
    allKinds: 'All kinds',
    branch: 'Branch',
    allBranches: 'All branches',
    due: 'Due',
    anyDue: 'Any day',
    dueToday: 'Today or before',
    dueWeek: 'Within seven days',
    kinds: {
      'shelf-check': 'Look at the shelves',
      repair: 'Repair',
      phone: 'Call',
      visit: 'Visit',
      dispute: 'Decide a dispute',
      'assess-loss': 'Assess a loss',
      'hopeless-hold': 'Tell that no copy will come',
      'lost-in-transit': 'Lost in transit',
      'audit-breach': 'Found by the self-audit',
    },
    noDuties: 'Nothing to do',
    noDutiesNote: 'What you have the permission for is listed here, the most urgent first.',
    noMine: 'You have taken no task',
    noMineNote: 'Take one under “To do” and it stands in your name.',
    noEnded: 'No task has ended yet',
    anywhere: 'Any branch',
    overdueSince: (day) => `Was due ${day}`,
    dueOn: (day) => `By ${day}`,
    noDue: 'No due day',
    nobody: 'Not taken yet',
    assigned: (name) => `${name} is at it`,
    take: 'Take it',
    takeOf: (what) => `Take it: ${what}`,
    taking: 'Taking',
    taken: 'It is yours now',
    giveBack: 'Give back',
    givingBack: 'Giving back',
    givenBack: 'Given back',
    settle: 'Settle',
    settleOf: (what) => `Settle: ${what}`,
    decide: 'Decide',
    story: 'Record',
    queue: 'Queue',
    transits: 'Transits',
    tryOf: (n, of) => `${n} of ${of}`,
    lateDays: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
    outcome: 'Outcome',
    outcomeNeeded: 'Choose an outcome',
    comesOf: {
      'shelf-check found':
        'Returned as of the claim, charged no further than that; the copy goes to who waits for it, or to its shelf.',
      'shelf-check not-found': 'More looks follow if there are any; after the last one the loan goes on.',
      'repair repaired': 'It goes to who waits for it, or home to its shelf.',
      'repair beyond-repair': 'It is withdrawn from the holdings.',
      'assess-loss written-off':
        'Nothing more is asked for and the copy is withdrawn. To ask for money, book a charge in the account first.',
      'lost-in-transit done': 'Scan the copy at a desk once it is found: it circulates again.',
      'phone not-reached': 'The next reminder brings a new task.',
    },
    note: 'Note',
    save: 'Keep the outcome',
    saving: 'Keeping',
    cancel: 'Cancel',
    settled: 'Kept',
    endedBy: (who, when) => `${who}, ${when}`,
    cancelled: 'No longer needed',
    conditions: {
      worn: 'Worn',
      stained: 'Stained',
      'pages-missing': 'Pages missing',
      damaged: 'Damaged',
      good: 'Good',
    },
    severities: { minor: 'minor', moderate: 'moderate', severe: 'severe' },
  },
}
