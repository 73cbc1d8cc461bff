import type { WordsOf } from '../words/language.ts'

export type SlipWords = {
  slip: string
  loanSlip: string
  returnSlip: string
  holdSlip: string
  receipt: string
  deskSlip: string
  reader: string
  at: string
  lent: string
  renewed: string
  returned: string
  due: string
  overdue: (days: number) => string
  charge: string
  damage: string
  heldUntil: string
  slot: string
  amount: string
  method: string
  given: string
  change: string
  number: string
  owed: string
  credit: string
  count: (count: number) => string
  thanks: string
  settingsTitle: string
  settingsNote: string
  width: string
  widths: Readonly<Record<'58' | '80' | 'a6', string>>
  way: string
  ways: Readonly<Record<'browser' | 'escpos', string>>
  wayNotes: Readonly<Record<'browser' | 'escpos', string>>
  noSerial: string
  a6NoEscpos: string
  choosePrinter: string
  printerChosen: string
  baud: string
  save: string
  saveAndPrint: string
  saved: string
  nothing: string
  printerFailed: string
}

export const slipWords: WordsOf<SlipWords> = {
  'zh-CN': {
    slip: '小票',
    loanSlip: '借书小票',
    returnSlip: '还书小票',
    holdSlip: '预约条',
    receipt: '收据',
    deskSlip: '办理小票',
    reader: '读者',
    at: '时间',
    lent: '借出',
    renewed: '续借',
    returned: '还回',
    due: '还书日',
    overdue: (days) => `超期 ${days} 天`,
    charge: '超期费',
    damage: '损坏赔偿',
    heldUntil: '留到',
    slot: '架位',
    amount: '收',
    method: '付款方式',
    given: '给',
    change: '找零',
    number: '收据号',
    owed: '还欠',
    credit: '余额',
    count: (count) => `共 ${count} 件`,
    thanks: '到期前可以在小程序或服务台续借。',
    settingsTitle: '小票设置',
    settingsNote: '记在这台电脑上，下次直接打。',
    width: '纸宽',
    widths: { '58': '58 毫米', '80': '80 毫米', a6: 'A6' },
    way: '怎么打',
    ways: { browser: '浏览器打印', escpos: 'ESC/POS 热敏打印机' },
    wayNotes: {
      browser: '出现打印窗口，选装好的打印机。',
      escpos: '直接送到串口或 USB 串口打印机，不出窗口，打完切纸。',
    },
    noSerial: '这个浏览器不能直接连打印机：会存成 .bin 文件，用打印机自带的程序送出。',
    a6NoEscpos: 'A6 只能用浏览器打印。',
    choosePrinter: '选打印机',
    printerChosen: '打印机已选好',
    baud: '速率',
    save: '记住',
    saveAndPrint: '记住并打印',
    saved: '小票已存成文件',
    nothing: '还没有可打的',
    printerFailed: '打印机没有收到。检查电源和线，再打一次。',
  },
  en: {
    slip: 'Slip',
    loanSlip: 'Loan slip',
    returnSlip: 'Return slip',
    holdSlip: 'Hold slip',
    receipt: 'Receipt',
    deskSlip: 'Desk slip',
    reader: 'Patron',
    at: 'Time',
    lent: 'Lent',
    renewed: 'Renewed',
    returned: 'Returned',
    due: 'Due',
    overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
    charge: 'Overdue charge',
    damage: 'Damage charge',
    heldUntil: 'Kept until',
    slot: 'Shelf place',
    amount: 'Paid',
    method: 'By',
    given: 'Given',
    change: 'Change',
    number: 'Receipt no.',
    owed: 'Still owed',
    credit: 'Credit',
    count: (count) => `${count} in all`,
    thanks: 'Loans can be renewed before they are due, in the app or at the desk.',
    settingsTitle: 'Slip settings',
    settingsNote: 'Kept on this computer; the next slip is printed at once.',
    width: 'Paper width',
    widths: { '58': '58 mm', '80': '80 mm', a6: 'A6' },
    way: 'How to print',
    ways: { browser: 'Browser print', escpos: 'ESC/POS thermal printer' },
    wayNotes: {
      browser: 'A print window opens: choose an installed printer.',
      escpos: 'Sent straight to a serial or USB serial printer, without a window; the paper is cut.',
    },
    noSerial: 'This browser can’t reach printers: the slip is saved as a .bin file for the printer’s own program.',
    a6NoEscpos: 'A6 is printed by the browser only.',
    choosePrinter: 'Choose printer',
    printerChosen: 'Printer chosen',
    baud: 'Baud',
    save: 'Keep',
    saveAndPrint: 'Keep and print',
    saved: 'The slip was saved as a file',
    nothing: 'Nothing to print yet',
    printerFailed: 'The printer did not get it. Check power and cable, then print again.',
  },
}
