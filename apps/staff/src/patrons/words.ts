import type { AccountLine, AddBlockBody, CardView, PayBody } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  q: string
  qHelp: string
  find: string
  type: string
  branch: string
  all: string
  name: string
  card: string
  expires: string
  noEnd: string
  none: string
  noneNote: string
  noneYet: string
  noneYetNote: string
  register: string
  needsWrite: string
  registerTitle: string
  registering: string
  registered: (name: string) => string
  edit: string
  editTitle: (name: string) => string
  save: string
  saving: string
  saved: string
  cancel: string
  cardHelp: string
  expiresHelp: string
  phone: string
  phoneHelp: string
  born: string
  bornHelp: string
  dateForm: string
  pin: string
  pinAgain: string
  pinHelp: string
  pinKeep: string
  pinsDiffer: string
  makePin: string
  madePin: (pin: string) => string
  facts: string
  unknown: string
  hidden: string
  standing: string
  may: (act: string) => string
  mayNot: (act: string) => string
  self: string
  staffNumber: (id: string) => string
  stops: string
  acts: Readonly<Record<NonNullable<AddBlockBody['acts']>[number], string>>
  until: (day: string) => string
  overdueCount: (count: number) => string
  owes: (money: string) => string
  credit: (money: string) => string
  owesNothing: string
  cards: string
  cardState: Readonly<Record<CardView['state'], string>>
  issued: (day: string) => string
  reportLost: string
  reportLostOf: (card: string) => string
  close: string
  closeOf: (card: string) => string
  restore: string
  restoreOf: (card: string) => string
  cardChanged: (card: string, state: string) => string
  addCard: string
  newCard: string
  replaces: string
  replacesNone: string
  replacesHelp: string
  adding: string
  cardAdded: (card: string) => string
  blocks: string
  noBlocks: string
  addBlock: string
  blockNow: string
  blockReason: string
  blockReasonHelp: string
  blockUntil: string
  blockUntilHelp: string
  blockActs: string
  blockActsHelp: string
  everywhere: string
  blocking: string
  blocked: string
  lift: string
  liftOf: (reason: string) => string
  lifting: string
  lifted: string
  placedBy: (who: string, when: string) => string
  forever: string
  loans: string
  noLoans: string
  book: string
  renewed: (times: number, left: number | null) => string
  dueWhy: string
  running: (money: string) => string
  renew: string
  renewOf: (title: string) => string
  renewing: string
  isRenewed: (title: string, due: string) => string
  renewAll: string
  renewAllResult: (done: number, refused: number) => string
  overrideOf: (title: string) => string
  override: string
  holds: string
  noHolds: string
  pickup: string
  change: string
  cancelHold: string
  account: string
  noLines: string
  at: string
  what: string
  amount: string
  after: string
  open: (money: string) => string
  lineWhy: string
  kind: Readonly<Record<AccountLine['kind'], string>>
  about: Readonly<Record<string, string>>
  pay: string
  paying: string
  payAmount: string
  payAmountForm: string
  method: string
  methods: Readonly<Record<PayBody['method'], string>>
  payCharge: string
  payOldest: string
  receipt: string
  receiptNumber: string
  printReceipt: string
  received: string
  balanceAfter: string
  waive: string
  waiveTitle: string
  waiveNote: string
  waiveReason: string
  waiveReasons: Readonly<Record<string, string>>
  waiveOwn: string
  waiveOwnHelp: string
  asking: string
  asked: string
  waivers: string
  askedBy: (who: string, when: string) => string
  approve: string
  reject: string
  deciding: string
  approved: string
  rejected: string
  ownRequest: string
  decisionNote: string
  history: string
  historyNote: string
  openHistory: string
  historyNeeds: string
  noHistory: string
  lent: string
  returned: string
  overdueDays: (days: number) => string
  record: string
  toList: string
  notThere: string
}

export const patronsWords: WordsOf<Words> = {
  'zh-CN': {
    title: '读者',
    q: '找读者',
    qHelp: '姓名的一部分，或完整的证号（可以扫证）',
    find: '查找',
    type: '读者类型',
    branch: '所属馆',
    all: '全部',
    name: '姓名',
    card: '读者证',
    expires: '有效期至',
    noEnd: '长期有效',
    none: '没有找到这样的读者',
    noneNote: '证号要完整，姓名可以只写一部分。也可以去掉筛选再找。',
    noneYet: '还没有读者',
    noneYetNote: '登记第一位读者，或从“导入”批量导入。',
    register: '登记读者',
    needsWrite: '需要“登记和修改读者”权限',
    registerTitle: '登记读者',
    registering: '正在登记',
    registered: (name) => `${name} 登记好了`,
    edit: '修改',
    editTitle: (name) => `修改 ${name} 的资料`,
    save: '保存',
    saving: '正在保存',
    saved: '资料改好了',
    cancel: '取消',
    cardHelp: '把新证扫进来，或输入证号',
    expiresHelp: '到这一天为止都能用；空着表示长期有效',
    phone: '电话',
    phoneHelp: '只用来通知和核对，加密保存',
    born: '出生日期',
    bornHelp: '有年龄限制的书要用',
    dateForm: '请写成 2026-12-29 这样',
    pin: '密码',
    pinAgain: '再输一遍密码',
    pinHelp: '读者用证号和密码登录，4 到 32 个字',
    pinKeep: '空着不改密码',
    pinsDiffer: '两遍不一样',
    makePin: '随机生成',
    madePin: (pin) => `密码是 ${pin}，请告诉读者，保存后不再显示。`,
    facts: '资料',
    unknown: '没有登记',
    hidden: '没有登记，或无权查看',
    standing: '现在的状况',
    may: (act) => `可以${act}`,
    mayNot: (act) => `不能${act}`,
    self: '自己',
    staffNumber: (id) => `员工 ${id} 号`,
    stops: '停',
    acts: { borrow: '借书', renew: '续借', hold: '预约' },
    until: (day) => `到 ${day}`,
    overdueCount: (count) => `${count} 本超期`,
    owes: (money) => `欠 ${money}`,
    credit: (money) => `余 ${money}`,
    owesNothing: '不欠费',
    cards: '读者证',
    cardState: { active: '可用', lost: '已挂失', replaced: '已换新', closed: '已停用' },
    issued: (day) => `${day} 发`,
    reportLost: '挂失',
    reportLostOf: (card) => `挂失 ${card}`,
    close: '停用',
    closeOf: (card) => `停用 ${card}`,
    restore: '恢复',
    restoreOf: (card) => `恢复 ${card}`,
    cardChanged: (card, state) => `${card} ${state}`,
    addCard: '发新证',
    newCard: '新证号',
    replaces: '顶替哪张证',
    replacesNone: '不顶替，两张都能用',
    replacesHelp: '被顶替的证立刻不能再用',
    adding: '正在发证',
    cardAdded: (card) => `新证 ${card} 可以用了`,
    blocks: '停借',
    noBlocks: '没有人工停借',
    addBlock: '添加停借',
    blockNow: '停借',
    blockReason: '原因',
    blockReasonHelp: '读者看得到，请写得让人明白',
    blockUntil: '停到哪一天',
    blockUntilHelp: '含这一天；空着就一直停到解除',
    blockActs: '停哪些',
    blockActsHelp: '还书和缴费总是可以的',
    everywhere: '各馆都停',
    blocking: '正在停借',
    blocked: '已停借',
    lift: '解除',
    liftOf: (reason) => `解除停借：${reason}`,
    lifting: '正在解除',
    lifted: '停借已解除',
    placedBy: (who, when) => `${when} 由 ${who} 设`,
    forever: '直到解除',
    loans: '在借',
    noLoans: '没有在借的书',
    book: '书',
    renewed: (times, left) =>
      left === null ? `续过 ${times} 次` : times === 0 ? `还能续 ${left} 次` : `续过 ${times} 次，还能续 ${left} 次`,
    dueWhy: '这个日子怎么来的',
    running: (money) => `到今天 ${money}，还书时记账`,
    renew: '续借',
    renewOf: (title) => `续借《${title}》`,
    renewing: '正在续借',
    isRenewed: (title, due) => `《${title}》续到 ${due}`,
    renewAll: '全部续借',
    renewAllResult: (done, refused) => `续了 ${done} 本，${refused} 本不能续`,
    overrideOf: (title) => `放行续借《${title}》`,
    override: '放行',
    holds: '预约',
    noHolds: '没有预约',
    pickup: '取书馆',
    change: '更改',
    cancelHold: '取消',
    account: '账户',
    noLines: '账上没有发生过',
    at: '时间',
    what: '事项',
    amount: '金额',
    after: '之后欠',
    open: (money) => `还有 ${money} 未缴`,
    lineWhy: '怎么算的',
    kind: { charge: '费用', payment: '缴费', waiver: '减免', refund: '退还', correction: '更正', deposit: '押金' },
    about: {
      overdue: '超期费',
      damage: '损坏赔偿',
      lost: '遗失赔偿',
      handling: '手续费',
      rent: '租金',
      reminder: '催还费',
    },
    pay: '收费',
    paying: '正在记账',
    payAmount: '收多少（元）',
    payAmountForm: '请写成 2.40 这样，大于零',
    method: '怎么付',
    methods: { cash: '现金', card: '刷卡', wechat: '微信支付', alipay: '支付宝' },
    payCharge: '付哪一笔',
    payOldest: '从最早的一笔付起，多的留作余额',
    receipt: '收据',
    receiptNumber: '号码',
    printReceipt: '打印收据',
    received: '实收',
    balanceAfter: '还欠',
    waive: '申请减免',
    waiveTitle: '申请减免',
    waiveNote: '申请后由另一位有减免权限的人批。',
    waiveReason: '原因',
    waiveReasons: { 'system-failure': '系统故障', disaster: '自然灾害', hardship: '经济困难', other: '其他' },
    waiveOwn: '说明',
    waiveOwnHelp: '选“其他”时请写明原因',
    asking: '正在提交',
    asked: '申请交上去了',
    waivers: '等着批的减免',
    askedBy: (who, when) => `${when} 由 ${who} 提出`,
    approve: '批准',
    reject: '不批',
    deciding: '正在记录',
    approved: '减免批准了，已记账',
    rejected: '没有批准',
    ownRequest: '自己提的，要由别人来批',
    decisionNote: '附言（可以不填）',
    history: '借阅历史',
    historyNote: '看过谁的历史会记进记录，读者本人也查得到。只在办事需要时打开。',
    openHistory: '打开借阅历史',
    historyNeeds: '需要“查看借阅历史”权限',
    noHistory: '没有还过的书',
    lent: '借出',
    returned: '还回',
    overdueDays: (days) => `超期 ${days} 天`,
    record: '这位读者的记录',
    toList: '读者列表',
    notThere: '没有这位读者',
  },
  en: {
    title: 'Patrons',
    q: 'Find a patron',
    qHelp: 'Part of the name, or the whole card number (it can be scanned)',
    find: 'Find',
    type: 'Patron type',
    branch: 'Home branch',
    all: 'All',
    name: 'Name',
    card: 'Card',
    expires: 'Valid until',
    noEnd: 'No end',
    none: 'No such patron',
    noneNote: 'Of the name a part is enough, of the card number it takes all. Or leave the filters out.',
    noneYet: 'No patrons yet',
    noneYetNote: 'Register the first one, or bring many in by Import.',
    register: 'Register',
    needsWrite: 'Needs the permission to register and change patrons',
    registerTitle: 'Register a patron',
    registering: 'Registering',
    registered: (name) => `${name} is registered`,
    edit: 'Edit',
    editTitle: (name) => `Edit ${name}`,
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved',
    cancel: 'Cancel',
    cardHelp: 'Scan the new card or type its number',
    expiresHelp: 'Good through this day; empty means no end',
    phone: 'Phone',
    phoneHelp: 'For notices and checks only, kept encrypted',
    born: 'Born',
    bornHelp: 'For items with an age limit',
    dateForm: 'Write it like 2026-12-29',
    pin: 'PIN',
    pinAgain: 'PIN again',
    pinHelp: 'For signing in with the card, 4 to 32 characters',
    pinKeep: 'Leave empty to keep the PIN',
    pinsDiffer: 'The two differ',
    makePin: 'Make one',
    madePin: (pin) => `The PIN is ${pin}. Tell the patron: it is not shown again once saved.`,
    facts: 'Facts',
    unknown: 'Not recorded',
    hidden: 'Not recorded, or not yours to see',
    standing: 'Standing',
    may: (act) => `${act}: yes`,
    mayNot: (act) => `${act}: no`,
    self: 'yourself',
    staffNumber: (id) => `staff no. ${id}`,
    stops: 'Stops',
    acts: { borrow: 'Borrowing', renew: 'Renewing', hold: 'Holds' },
    until: (day) => `until ${day}`,
    overdueCount: (count) => `${count} overdue`,
    owes: (money) => `owes ${money}`,
    credit: (money) => `${money} credit`,
    owesNothing: 'owes nothing',
    cards: 'Cards',
    cardState: { active: 'Works', lost: 'Reported lost', replaced: 'Replaced', closed: 'Closed' },
    issued: (day) => `issued ${day}`,
    reportLost: 'Report lost',
    reportLostOf: (card) => `Report lost: ${card}`,
    close: 'Close',
    closeOf: (card) => `Close ${card}`,
    restore: 'Restore',
    restoreOf: (card) => `Restore ${card}`,
    cardChanged: (card, state) => `${card}: ${state}`,
    addCard: 'New card',
    newCard: 'Number of the new card',
    replaces: 'In place of',
    replacesNone: 'None: both work',
    replacesHelp: 'The card it stands in for stops working at once',
    adding: 'Issuing',
    cardAdded: (card) => `The new card ${card} works`,
    blocks: 'Blocks',
    noBlocks: 'No blocks placed by staff',
    addBlock: 'Add a block',
    blockNow: 'Block',
    blockReason: 'Reason',
    blockReasonHelp: 'The patron sees it: write it to be understood',
    blockUntil: 'Until which day',
    blockUntilHelp: 'That day included; empty means until it is lifted',
    blockActs: 'What it stops',
    blockActsHelp: 'Returning and paying always work',
    everywhere: 'At all branches',
    blocking: 'Blocking',
    blocked: 'Blocked',
    lift: 'Lift',
    liftOf: (reason) => `Lift the block: ${reason}`,
    lifting: 'Lifting',
    lifted: 'The block is lifted',
    placedBy: (who, when) => `placed ${when} by ${who}`,
    forever: 'until lifted',
    loans: 'On loan',
    noLoans: 'Nothing on loan',
    book: 'Title',
    renewed: (times, left) =>
      left === null ? `renewed ${times} times` : times === 0 ? `${left} left` : `renewed ${times} times, ${left} left`,
    dueWhy: 'How this date came about',
    running: (money) => `${money} as of today, booked at the return`,
    renew: 'Renew',
    renewOf: (title) => `Renew “${title}”`,
    renewing: 'Renewing',
    isRenewed: (title, due) => `“${title}” is renewed to ${due}`,
    renewAll: 'Renew all',
    renewAllResult: (done, refused) => `${done} renewed, ${refused} refused`,
    overrideOf: (title) => `Override and renew “${title}”`,
    override: 'Override',
    holds: 'Holds',
    noHolds: 'No holds',
    pickup: 'Pickup',
    change: 'Change',
    cancelHold: 'Cancel',
    account: 'Account',
    noLines: 'Nothing on the account yet',
    at: 'When',
    what: 'What',
    amount: 'Amount',
    after: 'Owed after',
    open: (money) => `${money} still unpaid`,
    lineWhy: 'How it is computed',
    kind: {
      charge: 'Charge',
      payment: 'Payment',
      waiver: 'Waiver',
      refund: 'Refund',
      correction: 'Correction',
      deposit: 'Deposit',
    },
    about: {
      overdue: 'Overdue charge',
      damage: 'Damage',
      lost: 'Loss',
      handling: 'Handling',
      rent: 'Rent',
      reminder: 'Reminder fee',
    },
    pay: 'Take payment',
    paying: 'Booking',
    payAmount: 'Amount (yuan)',
    payAmountForm: 'Write it like 2.40, more than nothing',
    method: 'Paid by',
    methods: { cash: 'Cash', card: 'Card', wechat: 'WeChat Pay', alipay: 'Alipay' },
    payCharge: 'For which charge',
    payOldest: 'The oldest first; what is left over stays as credit',
    receipt: 'Receipt',
    receiptNumber: 'Number',
    printReceipt: 'Print receipt',
    received: 'Received',
    balanceAfter: 'Still owed',
    waive: 'Ask for a waiver',
    waiveTitle: 'Ask for a waiver',
    waiveNote: 'Somebody else who may waive charges decides.',
    waiveReason: 'Reason',
    waiveReasons: {
      'system-failure': 'System failure',
      disaster: 'Disaster',
      hardship: 'Hardship',
      other: 'Other',
    },
    waiveOwn: 'In words',
    waiveOwnHelp: 'With “Other”, say why',
    asking: 'Sending',
    asked: 'The request is made',
    waivers: 'Waivers to decide',
    askedBy: (who, when) => `asked ${when} by ${who}`,
    approve: 'Approve',
    reject: 'Reject',
    deciding: 'Recording',
    approved: 'Approved and booked',
    rejected: 'Rejected',
    ownRequest: 'Your own request: somebody else decides',
    decisionNote: 'Note (optional)',
    history: 'Loan history',
    historyNote: 'That you looked is recorded, and the patron can see it. Open it only where the work needs it.',
    openHistory: 'Open the loan history',
    historyNeeds: 'Needs the permission to see loan history',
    noHistory: 'Nothing returned yet',
    lent: 'Lent',
    returned: 'Returned',
    overdueDays: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    record: 'Record of this patron',
    toList: 'All patrons',
    notThere: 'There is no such patron',
  },
}
