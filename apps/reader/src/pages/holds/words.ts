type TurnWords = {
  slot: string
  passed: (count: number) => string
  passedMore: string
  yieldTurn: string
  yielding: string
  yieldReady: (left: number) => string
  yieldWaiting: (left: number) => string
  yieldNo: string
  yieldYes: string
  yielded: (position: number | null) => string
  hopeless: string
  notBefore: (day: string) => string
  requestUntil: (day: string) => string
  pace: string
  paceAny: string
  paceOf: (count: number) => string
  paceNote: string
  paceSaving: string
  paceSaved: (said: string) => string
  stopped: string
}

const zhCN: TurnWords = {
  slot: '架位',
  passed: (count) => `有 ${count} 次没轮到，为什么`,
  passedMore: '看更早的',
  yieldTurn: '让一位',
  yielding: '正在让…',
  yieldReady: (left) => `这一本马上给后面一位，你接着排，紧跟在那一位后面。轮到时保留的日子重新算。还能让 ${left} 次。`,
  yieldWaiting: (left) => `后面一位先拿下一本，你排到那一位后面，别人的位置不变。还能让 ${left} 次。`,
  yieldNo: '不让',
  yieldYes: '让一位',
  yielded: (position) => (position === null ? '让了一位' : `让了一位，现在排第 ${position}`),
  hopeless: '能给你的每一本都丢失或下架了，可能等不到。图书馆会再找，也会告诉你。',
  notBefore: (day) => `${day} 以前不要，轮到时先给下一位`,
  requestUntil: (day) => `等到 ${day}，到时还没轮到就结束`,
  pace: '一次最多到几本',
  paceAny: '不限',
  paceOf: (count) => `${count} 本`,
  paceNote: '到够了，下一本先给后面的人，你的位置不动；取走一本，再来一本。',
  paceSaving: '正在改…',
  paceSaved: (said) => `一次最多到几本：${said}`,
  stopped: '现在不能约新的',
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const en: TurnWords = {
  slot: 'Shelf',
  passed: (count) => `Passed over ${many(count, 'time', 'times')}: why`,
  passedMore: 'Show earlier ones',
  yieldTurn: 'Let one go first',
  yielding: 'Passing on…',
  yieldReady: (left) =>
    `This copy goes to the next reader at once; you wait again right behind them, and the days it is kept start anew. You can do this ${many(left, 'more time', 'more times')}.`,
  yieldWaiting: (left) =>
    `The next reader gets the next copy; you stand right behind them, and nobody else moves. You can do this ${many(left, 'more time', 'more times')}.`,
  yieldNo: 'Keep my turn',
  yieldYes: 'Let one go first',
  yielded: (position) => (position === null ? 'The next reader goes first' : `Done; you are number ${position} now`),
  hopeless:
    'Every copy you could get is lost or withdrawn, so it may never come. The library looks again and will tell you.',
  notBefore: (day) => `Not wanted before ${day}; until then your turn goes to the next reader`,
  requestUntil: (day) => `Waits until ${day} and ends then if no copy came`,
  pace: 'How many at once',
  paceAny: 'Any number',
  paceOf: (count) => many(count, 'book', 'books'),
  paceNote:
    'Once so many are here, the next copy goes to the next reader and you keep your place; fetch one, and one more comes.',
  paceSaving: 'Saving…',
  paceSaved: (said) => `How many at once: ${said}`,
  stopped: 'No new reservations for now',
}

/** Of this page alone. */
export const turnWords = { 'zh-CN': zhCN, en }
