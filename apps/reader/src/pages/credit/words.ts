type CreditWords = {
  title: string
  score: (score: number) => string
  level: (level: string) => string
  next: (points: number, level: string) => string
  top: string
  scale: (level: string, from: number) => string
  meaning: string
  running: string
  runningOf: (title: string, day: string) => string
  points: (signed: string) => string
  moves: string
  none: string
  noneText: string
  moved: (before: number, after: number) => string
  takenBack: string
  waiting: string
  dispute: string
  disputeOf: (text: string) => string
  disputeTitle: string
  disputeNote: string
  why: string
  whyHelp: string
  whyMissing: string
  send: string
  sending: string
  sent: string
  raise: string
  ways: readonly string[]
}

const zhCN: CreditWords = {
  title: '信用',
  score: (score) => `${score} 分`,
  level: (level) => `${level} 级`,
  next: (points, level) => `再 ${points} 分到 ${level} 级`,
  top: '已是最高一级',
  scale: (level, from) => `${level} 级 ${from} 分起`,
  meaning: '图书馆可以按级别定能借几本、借多久。',
  running: '正在扣的',
  runningOf: (title, day) => `《${title}》${day} 到期，还了就停`,
  points: (signed) => `${signed} 分`,
  moves: '每一次变动',
  none: '还没有变动',
  noneText: '每个人从 100 分开始，按时还书会涨。',
  moved: (before, after) => `${before} → ${after}`,
  takenBack: '已撤回',
  waiting: '异议正在看，由另一位工作人员裁定',
  dispute: '有异议',
  disputeOf: (text) => `对这次变动有异议：${text}`,
  disputeTitle: '有异议',
  disputeNote: '另一位工作人员会看全部记录再裁定，结果发到消息。裁定前，这次借阅不会再扣。',
  why: '哪里不对',
  whyHelp: '例如：那天我放进了还书箱',
  whyMissing: '写一句哪里不对',
  send: '提出异议',
  sending: '正在提交…',
  sent: '提交好了，结果会发到消息',
  raise: '怎样会涨',
  ways: ['按时还书，每本 +1', '丢了的书赔清，+10', '超期的书早一天还，少扣一天'],
}

const en: CreditWords = {
  title: 'Credit',
  score: (score) => `${score} points`,
  level: (level) => `Level ${level}`,
  next: (points, level) => `${points} more to level ${level}`,
  top: 'The highest level',
  scale: (level, from) => `${level} from ${from}`,
  meaning: 'The library may set by level how much and for how long one borrows.',
  running: 'Being lost now',
  runningOf: (title, day) => `“${title}” was due ${day}; it stops with the return`,
  points: (signed) => `${signed}`,
  moves: 'Each move',
  none: 'No moves yet',
  noneText: 'Everyone begins with 100; returns on time raise it.',
  moved: (before, after) => `${before} → ${after}`,
  takenBack: 'taken back',
  waiting: 'Your objection is being looked at by another member of staff',
  dispute: 'Object',
  disputeOf: (text) => `Object to this move: ${text}`,
  disputeTitle: 'Object',
  disputeNote:
    'Another member of staff looks at the whole record and decides; you find the result in your inbox. Until then this loan loses nothing more.',
  why: 'What is wrong',
  whyHelp: 'For example: I put it into the return box that day',
  whyMissing: 'Say in a sentence what is wrong',
  send: 'Send',
  sending: 'Sending…',
  sent: 'Sent; the result comes to your inbox',
  raise: 'What raises it',
  ways: ['A return on time: +1 each', 'A lost book paid for: +10', 'A late book back a day earlier loses a day less'],
}

export const creditWords = { 'zh-CN': zhCN, en }
