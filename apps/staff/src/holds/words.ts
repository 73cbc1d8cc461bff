import type { HoldView } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  tabs: string
  pulls: string
  shelf: string
  queue: string
  print: string
  // What is fetched
  pullsNote: string
  noPulls: string
  noPullsNote: string
  noShelf: string
  book: string
  barcode: string
  sendTo: string
  waited: string
  waiting: (count: number) => string
  waitedDays: (days: number) => string
  setAside: (title: string, barcode: string) => string
  setAsideShort: string
  scanLabel: string
  takeOffLabel: string
  scanHelp: string
  scanSend: string
  scanning: string
  toShelfFor: (patron: string) => string
  toHoldShelf: string
  toBranch: (branch: string) => string
  toOwnShelf: string
  toRepair: string
  toProcessing: string
  keepUntil: (day: string) => string
  // The shelf of those who may come
  shelfCount: (count: number, expired: number, today: number) => string
  noReady: string
  noReadyNote: string
  partOnly: (count: number) => string
  patron: string
  until: string
  expired: string
  expiredNote: string
  lastDay: string
  keep: string
  extend: string
  extendOf: (title: string) => string
  extending: string
  extended: (day: string) => string
  // The queue of a title
  findTitle: string
  findTitleHelp: string
  noTitle: (text: string) => string
  otherTitle: string
  queueOf: string
  noQueue: string
  noQueueNote: string
  copies: (available: number, total: number) => string
  toTitle: string
  position: string
  placedAt: string
  pickup: string
  state: string
  why: string
  acts: string
  suspendedUntil: (day: string) => string
  status: Readonly<Record<HoldView['status'], string>>
  statusItem: (barcode: string) => string
  change: string
  changeOf: (patron: string, title: string) => string
  cancel: string
  cancelOf: (patron: string, title: string) => string
  cancelling: string
  cancelled: (title: string) => string
  cancelNote: (title: string, patron: string) => string
  cancelReady: string
  reasonOptional: string
  keepHold: string
  move: string
  moveTo: string
  moveHelp: (last: number) => string
  moveNeedsNumber: string
  moveReason: string
  moving: string
  moved: (position: number) => string
  suspend: string
  suspendUntil: string
  suspendHelp: string
  suspendNeedsDay: string
  suspending: string
  resume: string
  suspended: (day: string) => string
  resumed: string
  changePickup: string
  changing: string
  pickupChanged: (branch: string) => string
  // A hold for a reader
  place: string
  placeFor: (title: string) => string
  card: string
  cardHelp: string
  cardNeeded: string
  ask: string
  asking: string
  allowed: (position: number | undefined) => string
  refused: string
  placing: string
  placed: (position: number | null) => string
  liftTitle: string
  liftReason: string
  liftAll: string
  liftNeeds: (permission: string) => string
  lift: string
}

export const holdsWords: WordsOf<Words> = {
  'zh-CN': {
    title: '预约',
    tabs: '预约的三张表',
    pulls: '取书单',
    shelf: '预约架',
    queue: '某书的队伍',
    print: '打印',
    pullsNote: '按架位的顺序走一遍。取到一本扫一本，系统把它留给队伍里的下一位。',
    noPulls: '没有要取的书',
    noPullsNote: '架上的书都没有人在等。有新的预约时，这里会自己出现。',
    noShelf: '没有架位',
    book: '书',
    barcode: '条码',
    sendTo: '送到',
    waited: '等了',
    waiting: (count) => `${count} 人在等`,
    waitedDays: (days) => (days === 0 ? '今天' : `${days} 天`),
    setAside: (title, barcode) => `取到了《${title}》${barcode}`,
    setAsideShort: '取到了',
    scanLabel: '取到一本，扫一本',
    takeOffLabel: '放上或取下一本，扫一本',
    scanHelp: '扫条码，或输入后按回车。',
    scanSend: '看去处',
    scanning: '正在查',
    toShelfFor: (patron) => `放上预约架，留给 ${patron}`,
    toHoldShelf: '放上预约架',
    toBranch: (branch) => `装箱送到 ${branch}`,
    toOwnShelf: '没有人在等这一本，放回书架',
    toRepair: '送修',
    toProcessing: '送去加工',
    keepUntil: (day) => `留到 ${day}`,
    shelfCount: (count, expired, today) => `${count} 本　${expired} 本该下架　${today} 本今天到期`,
    noReady: '预约架是空的',
    noReadyNote: '取到的书放上来以后，会按留到哪一天排在这里。',
    partOnly: (count) => `只显示最早的 ${count} 本`,
    patron: '读者',
    until: '留到',
    expired: '过期',
    expiredNote: '取下扫一次，系统会说它去哪里',
    lastDay: '今天到期',
    keep: '留着',
    extend: '延长',
    extendOf: (title) => `延长保留《${title}》`,
    extending: '正在延长',
    extended: (day) => `延长了，留到 ${day}`,
    findTitle: '找一种书',
    findTitleHelp: '书名、作者、ISBN 或条码',
    noTitle: (text) => `没有找到“${text}”`,
    otherTitle: '换一种书',
    queueOf: '队伍',
    noQueue: '没有人在等这种书',
    noQueueNote: '可以替读者预约一本。',
    copies: (available, total) => `${total} 本，${available} 本可借`,
    toTitle: '书目页',
    position: '位',
    placedAt: '预约于',
    pickup: '取书馆',
    state: '状态',
    why: '为什么还没轮到',
    acts: '办理',
    suspendedUntil: (day) => `暂停，${day}起继续`,
    status: {
      requested: '已提交',
      waiting: '排队',
      in_transit: '在路上',
      ready: '到了',
      fulfilled: '已取走',
      cancelled: '已取消',
      expired: '过期未取',
      unfilled: '到期未轮到',
    },
    statusItem: (barcode) => `条码 ${barcode}`,
    change: '更改',
    changeOf: (patron, title) => `更改 ${patron} 对《${title}》的预约`,
    cancel: '取消',
    cancelOf: (patron, title) => `取消 ${patron} 对《${title}》的预约`,
    cancelling: '正在取消',
    cancelled: (title) => `《${title}》的预约取消了`,
    cancelNote: (title, patron) => `取消 ${patron} 对《${title}》的预约，读者会收到通知。`,
    cancelReady: '这本书已经在预约架上。取消后请取下扫一次，留给下一位或放回书架。',
    reasonOptional: '原因（可以不填，读者看得到）',
    keepHold: '不取消',
    move: '移到',
    moveTo: '移到第几位',
    moveHelp: (last) => `1 到 ${last}`,
    moveNeedsNumber: '请填一个数字',
    moveReason: '为什么调整（会留在记录里）',
    moving: '正在移动',
    moved: (position) => `移到了第 ${position} 位`,
    suspend: '暂停',
    suspendUntil: '暂停到哪一天',
    suspendHelp: '暂停时不轮到，位子保留；到这一天自动继续。',
    suspendNeedsDay: '请选一天',
    suspending: '正在暂停',
    resume: '现在继续',
    suspended: (day) => `暂停了，${day}起继续`,
    resumed: '预约继续排队',
    changePickup: '换取书馆',
    changing: '正在更改',
    pickupChanged: (branch) => `改到 ${branch} 取书`,
    place: '替读者预约',
    placeFor: (title) => `预约《${title}》`,
    card: '读者证',
    cardHelp: '扫读者证，或输入证号',
    cardNeeded: '请扫读者证或输入证号',
    ask: '看能不能预约',
    asking: '正在看',
    allowed: (position) => (position === undefined ? '可以预约' : `可以预约，排第 ${position} 位`),
    refused: '不能预约',
    placing: '正在预约',
    placed: (position) => (position === null ? '预约好了' : `预约好了，排第 ${position} 位`),
    liftTitle: '放行',
    liftReason: '为什么放行（会留在记录里）',
    liftAll: '先勾选每一条',
    liftNeeds: (permission) => `需要“${permission}”权限`,
    lift: '放行并办理',
  },
  en: {
    title: 'Holds',
    tabs: 'The three lists of holds',
    pulls: 'To fetch',
    shelf: 'Hold shelf',
    queue: 'Queue of a title',
    print: 'Print',
    pullsNote:
      'Walk along the shelves once. Scan each item as you take it: it is set aside for the next person in the queue.',
    noPulls: 'Nothing to fetch',
    noPullsNote: 'Nobody waits for what stands on the shelves. New holds appear here by themselves.',
    noShelf: 'No shelf mark',
    book: 'Title',
    barcode: 'Barcode',
    sendTo: 'For',
    waited: 'Waited',
    waiting: (count) => `${count} waiting`,
    waitedDays: (days) => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`),
    setAside: (title, barcode) => `Got it: “${title}” ${barcode}`,
    setAsideShort: 'Got it',
    scanLabel: 'Scan each item as you fetch it',
    takeOffLabel: 'Scan each item as you put it up or take it off',
    scanHelp: 'Scan the barcode, or type it and press Enter.',
    scanSend: 'Where to',
    scanning: 'Looking',
    toShelfFor: (patron) => `On the hold shelf for ${patron}`,
    toHoldShelf: 'On the hold shelf',
    toBranch: (branch) => `In the box to ${branch}`,
    toOwnShelf: 'Nobody waits for this one: back on its shelf',
    toRepair: 'To repair',
    toProcessing: 'To processing',
    keepUntil: (day) => `Kept until ${day}`,
    shelfCount: (count, expired, today) => `${count} in all, ${expired} to take off, ${today} ending today`,
    noReady: 'The hold shelf is empty',
    noReadyNote: 'Fetched items are listed here by the day they are kept until.',
    partOnly: (count) => `Only the ${count} oldest are shown`,
    patron: 'Patron',
    until: 'Kept until',
    expired: 'Expired',
    expiredNote: 'Take it off and scan it once: you are told where it goes',
    lastDay: 'Last day',
    keep: 'Kept',
    extend: 'Extend',
    extendOf: (title) => `Extend “${title}”`,
    extending: 'Extending',
    extended: (day) => `Kept until ${day}`,
    findTitle: 'Find a title',
    findTitleHelp: 'Title, author, ISBN or barcode',
    noTitle: (text) => `Nothing found for “${text}”`,
    otherTitle: 'Another title',
    queueOf: 'Queue',
    noQueue: 'Nobody waits for this title',
    noQueueNote: 'You can place a hold for a patron.',
    copies: (available, total) => `${total} ${total === 1 ? 'copy' : 'copies'}, ${available} available`,
    toTitle: 'Title page',
    position: 'No.',
    placedAt: 'Placed',
    pickup: 'Pickup',
    state: 'State',
    why: 'Why it is not their turn',
    acts: 'Acts',
    suspendedUntil: (day) => `Suspended, active again from ${day}`,
    status: {
      requested: 'Requested',
      waiting: 'Waiting',
      in_transit: 'In transit',
      ready: 'Ready',
      fulfilled: 'Fetched',
      cancelled: 'Cancelled',
      expired: 'Expired',
      unfilled: 'Unfilled',
    },
    statusItem: (barcode) => `Barcode ${barcode}`,
    change: 'Change',
    changeOf: (patron, title) => `Change the hold of ${patron} on “${title}”`,
    cancel: 'Cancel',
    cancelOf: (patron, title) => `Cancel the hold of ${patron} on “${title}”`,
    cancelling: 'Cancelling',
    cancelled: (title) => `The hold on “${title}” is cancelled`,
    cancelNote: (title, patron) => `Cancels the hold of ${patron} on “${title}”. The patron is told.`,
    cancelReady:
      'The item is on the hold shelf. Take it off and scan it once: it goes to the next person or to its shelf.',
    reasonOptional: 'Reason (optional, the patron sees it)',
    keepHold: 'Keep the hold',
    move: 'Move',
    moveTo: 'To which place',
    moveHelp: (last) => `1 to ${last}`,
    moveNeedsNumber: 'Please give a number',
    moveReason: 'Why (kept in the record)',
    moving: 'Moving',
    moved: (position) => `Moved to place ${position}`,
    suspend: 'Suspend',
    suspendUntil: 'Until which day',
    suspendHelp: 'Passed over meanwhile, the place is kept; active again on that day.',
    suspendNeedsDay: 'Please choose a day',
    suspending: 'Suspending',
    resume: 'Go on now',
    suspended: (day) => `Suspended until ${day}`,
    resumed: 'The hold waits again',
    changePickup: 'Change pickup branch',
    changing: 'Changing',
    pickupChanged: (branch) => `To be fetched at ${branch}`,
    place: 'Hold for a patron',
    placeFor: (title) => `Hold on “${title}”`,
    card: 'Card',
    cardHelp: 'Scan the card or type its number',
    cardNeeded: 'Scan the card or type its number',
    ask: 'Check',
    asking: 'Checking',
    allowed: (position) =>
      position === undefined ? 'A hold can be placed' : `A hold can be placed, at place ${position}`,
    refused: 'No hold can be placed',
    placing: 'Placing',
    placed: (position) => (position === null ? 'The hold is placed' : `The hold is placed, at place ${position}`),
    liftTitle: 'Override',
    liftReason: 'Why (kept in the record)',
    liftAll: 'Tick each reason first',
    liftNeeds: (permission) => `Needs the permission “${permission}”`,
    lift: 'Override and do it',
  },
}
