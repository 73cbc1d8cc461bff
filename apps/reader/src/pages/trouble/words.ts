type TroubleWords = {
  title: string
  what: string
  lose: string
  loseHelp: string
  claim: string
  claimHelp: string
  dispute: string
  disputeHelp: string
  ofCharge: string
  ofCredit: string
  costs: (money: string) => string
  costsText: string
  how: string
  compensation: (money: string) => string
  handling: (money: string) => string
  priceUnknown: string
  note: string
  noteNeeded: string
  noteMissing: string
  photos: string
  photosHelp: string
  addPhoto: string
  nth: (n: number) => string
  removePhoto: (n: number) => string
  sendAgain: (n: number) => string
  sendingPhoto: (percent: number) => string
  photoFailed: string
  photoTooLarge: string
  photoNoPicture: string
  photosWait: string
  photosFull: (limit: number) => string
  loseAct: string
  claimAct: string
  disputeAct: string
  sending: string
  lostDone: string
  lostNext: string
  claimDone: string
  claimNext: string
  disputeDone: string
  disputeNext: string
  toAccount: string
  toMatters: string
  toLoans: string
  isLost: (day: string) => string
  isClaimed: (day: string) => string
  isDisputed: (day: string) => string
  matters: string
  noMatters: string
  noMattersText: string
  claims: string
  disputes: string
  disputeOf: Readonly<Record<'loan' | 'charge' | 'credit', string>>
  states: Readonly<Record<'open' | 'upheld' | 'corrected' | 'rejected' | 'withdrawn' | 'found' | 'not-found', string>>
  claimOpen: string
  takenBack: (money: string) => string
  at: (day: string) => string
  addEvidence: string
  add: string
  added: string
  withdraw: string
  withdrawing: string
  withdrawn: string
  showPhotos: (count: number) => string
  photoGone: string
}

const zhCN: TroubleWords = {
  title: '这本书有问题',
  what: '怎么了',
  lose: '丢了',
  loseHelp: '先看要赔多少，再决定',
  claim: '我已经还了',
  claimHelp: '请馆里去书架上找',
  dispute: '有异议',
  disputeHelp: '借阅或费用不对，请另一位馆员来看',
  ofCharge: '对这笔费用有异议',
  ofCredit: '对这次信用加减有异议',
  costs: (money) => `报失要赔 ${money}`,
  costsText: '现在报失的金额。报失以后书找到了，拿来还，按馆里的规定退赔偿。',
  how: '赔偿怎么算的',
  compensation: (money) => `书 ${money}`,
  handling: (money) => `手续费 ${money}，找到也不退`,
  priceUnknown: '馆里还没有这本书的价格，报失后由馆员估定。',
  note: '说明（可不填）',
  noteNeeded: '哪里不对',
  noteMissing: '请写几句哪里不对',
  photos: '照片',
  photosHelp: '可不加，最多 10 张。拍摄地点和时间不会保存。',
  addPhoto: '加照片',
  nth: (n) => `第 ${n} 张照片`,
  removePhoto: (n) => `去掉第 ${n} 张照片`,
  sendAgain: (n) => `重传第 ${n} 张照片`,
  sendingPhoto: (percent) => `正在传 ${percent}%`,
  photoFailed: '没传上',
  photoTooLarge: '超过 10 MB',
  photoNoPicture: '不是照片',
  photosWait: '照片还没传好，传好或去掉再提交',
  photosFull: (limit) => `最多 ${limit} 张`,
  loseAct: '报失',
  claimAct: '说已经还了',
  disputeAct: '提出异议',
  sending: '正在提交…',
  lostDone: '报失了',
  lostNext: '赔偿记在“费用”里，可以到服务台缴，也可以带一本同样的新书来抵。从现在起不再算超期。书找到了就拿来还。',
  claimDone: '记下了',
  claimNext: '馆员会在明天、七天后、二十一天后去书架上找三次。这期间不计费，也不催还。找到了，就按你说的时间算还。',
  disputeDone: '提出了',
  disputeNext: '由没有经手过的馆员来看，决定会发消息告诉你。在那以前相关的费用冻结，不影响你借书。',
  toAccount: '看费用',
  toMatters: '看进展',
  toLoans: '回到借阅',
  isLost: (day) => `${day}报失了`,
  isClaimed: (day) => `${day}说已经还了，馆里在找`,
  isDisputed: (day) => `${day}提出了异议，等馆里决定`,
  matters: '我提出的',
  noMatters: '没有提出过什么',
  noMattersText: '说已经还了的书、有异议的借阅和费用会列在这里。',
  claims: '说已经还了的',
  disputes: '有异议的',
  disputeOf: { loan: '借阅', charge: '费用', credit: '信用' },
  states: {
    open: '等馆里决定',
    upheld: '你有理，已经撤回',
    corrected: '更正了一部分',
    rejected: '维持原样',
    withdrawn: '你撤回了',
    found: '找到了，算还了',
    'not-found': '没找到，借阅继续',
  },
  claimOpen: '馆里在找',
  takenBack: (money) => `撤回 ${money}`,
  at: (day) => `${day}提出`,
  addEvidence: '补充',
  add: '补充',
  added: '补充好了',
  withdraw: '撤回',
  withdrawing: '正在撤回…',
  withdrawn: '撤回了',
  showPhotos: (count) => `看照片（${count} 张）`,
  photoGone: '照片取不到',
}

const en: TroubleWords = {
  title: 'A problem with this book',
  what: 'What is the matter',
  lose: 'I lost it',
  loseHelp: 'See what it costs first',
  claim: 'I returned it',
  claimHelp: 'The library looks on its shelves',
  dispute: 'Something is wrong',
  disputeHelp: 'A loan or a charge: another librarian looks at it',
  ofCharge: 'This charge is wrong',
  ofCredit: 'This credit is wrong',
  costs: (money) => `Reporting it lost costs ${money}`,
  costsText: 'As of now. Bring it back if you find it later: the library gives back what its rules say.',
  how: 'How it is worked out',
  compensation: (money) => `Book ${money}`,
  handling: (money) => `Handling ${money}, which stays`,
  priceUnknown: 'The library has no price for it yet: a librarian assesses it.',
  note: 'Note (optional)',
  noteNeeded: 'What is wrong',
  noteMissing: 'Please write what is wrong',
  photos: 'Photos',
  photosHelp: 'Optional, 10 at most. Where and when they were taken is not kept.',
  addPhoto: 'Add photos',
  nth: (n) => `Photo ${n}`,
  removePhoto: (n) => `Remove photo ${n}`,
  sendAgain: (n) => `Send photo ${n} again`,
  sendingPhoto: (percent) => `Sending ${percent}%`,
  photoFailed: 'Not sent',
  photoTooLarge: 'Over 10 MB',
  photoNoPicture: 'Not a photo',
  photosWait: 'Wait for the photos, or remove those that were not sent',
  photosFull: (limit) => `${limit} at most`,
  loseAct: 'Report it lost',
  claimAct: 'I returned it',
  disputeAct: 'Send',
  sending: 'Sending…',
  lostDone: 'Reported lost',
  lostNext:
    'What it costs stands in your account: pay at the desk, or bring a new copy instead. It is not overdue any more. Bring it back if you find it.',
  claimDone: 'Noted',
  claimNext:
    'The library looks on its shelves tomorrow, in 7 and in 21 days. Until then nothing is charged or asked back. Once found, it counts as returned when you said so.',
  disputeDone: 'Sent',
  disputeNext:
    'A librarian who had no hand in it looks at it, and you are told. Until then the charge is frozen and does not stop you.',
  toAccount: 'My account',
  toMatters: 'See how it goes',
  toLoans: 'Back to my loans',
  isLost: (day) => `Reported lost ${day}`,
  isClaimed: (day) => `You said ${day} that you returned it; the library is looking`,
  isDisputed: (day) => `You disputed it ${day}; the library decides`,
  matters: 'What I brought up',
  noMatters: 'Nothing so far',
  noMattersText: 'What you said you had returned, and what you found wrong, stands here.',
  claims: 'Said to be returned',
  disputes: 'Found wrong',
  disputeOf: { loan: 'Loan', charge: 'Charge', credit: 'Credit' },
  states: {
    open: 'The library decides',
    upheld: 'You were right: taken back',
    corrected: 'Corrected in part',
    rejected: 'Everything stands',
    withdrawn: 'You withdrew it',
    found: 'Found: returned',
    'not-found': 'Not found: the loan goes on',
  },
  claimOpen: 'The library is looking',
  takenBack: (money) => `${money} taken back`,
  at: (day) => `Brought up ${day}`,
  addEvidence: 'Add to it',
  add: 'Add',
  added: 'Added',
  withdraw: 'Withdraw',
  withdrawing: 'Withdrawing…',
  withdrawn: 'Withdrawn',
  showPhotos: (count) => `Look at the photos (${count})`,
  photoGone: 'The photo can’t be shown',
}

/** Of these pages alone. */
export const troubleWords = { 'zh-CN': zhCN, en }
