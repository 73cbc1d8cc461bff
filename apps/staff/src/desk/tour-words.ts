import type { WordsOf } from '../words/language.ts'

export type TourStep = { readonly at: string; readonly title: string; readonly text: string }
type Words = {
  offer: string
  start: string
  decline: string
  label: string
  step: (at: number, of: number) => string
  back: string
  next: string
  end: string
  skip: string
  steps: readonly TourStep[]
}

export const tourWords: WordsOf<Words> = {
  'zh-CN': {
    offer: '第一天用服务台？花一分钟看一遍。',
    start: '看一遍',
    decline: '不用了',
    label: '服务台介绍',
    step: (at, of) => `第 ${at} 步，共 ${of} 步`,
    back: '上一步',
    next: '下一步',
    end: '开始用',
    skip: '跳过',
    steps: [
      {
        at: 'scan',
        title: '只有一个框',
        text: '证、书、ISBN、姓名、书名都扫在这里。光标一直在框里，不用点鼠标；扫得再快也按顺序办，一次不丢。',
      },
      {
        at: 'modes',
        title: '自动就够用',
        text: '扫了读者证，接着扫的书就是借；没有读者时，扫书就是还。要固定只借、只还、只续，按 F2、F3、F4。',
      },
      {
        at: 'result',
        title: '答案在这里',
        text: '一次只有一个答案：借到哪天、还到哪里、为什么不能。日子和钱都写着怎么来的。',
      },
      {
        at: 'result',
        title: '办错了就撤',
        text: '上一件在一分钟内可以撤销，按 Ctrl Z。不能借时，所有原因都列着；有权限的打勾写理由就能放行。',
      },
      {
        at: 'reader',
        title: '读者在右边',
        text: '谁在办、在借几本、哪本快到期、预约架上有什么、欠多少。续全部和收费也在这里。按 Esc 换下一位。',
      },
      { at: 'log', title: '办过的都在', text: '这位读者办的每一件都在表里，最后打一张小票，按 Alt P。' },
      {
        at: 'time',
        title: '还书箱',
        text: '早上清还书箱，先把还书时间设成昨天闭馆，这一批就不多算超期。框上会一直有提醒，办完改回现在。',
      },
      {
        at: 'tools',
        title: '手边的工具',
        text: '没有扫码枪可以用摄像头；声音能一个个关；小票选好纸宽。随时按 ? 看快捷键。',
      },
    ],
  },
  en: {
    offer: 'First day at the desk? A look around takes a minute.',
    start: 'Look around',
    decline: 'No, thanks',
    label: 'A look around the desk',
    step: (at, of) => `Step ${at} of ${of}`,
    back: 'Back',
    next: 'Next',
    end: 'Begin',
    skip: 'Skip',
    steps: [
      {
        at: 'scan',
        title: 'One field only',
        text: 'Cards, items, ISBNs, names and titles are all scanned or typed here. It always has the focus; however fast you scan, everything is done in order and nothing is lost.',
      },
      {
        at: 'modes',
        title: 'Auto will do',
        text: 'After a card, items are lent; without a patron, an item is returned. To only lend, return or renew, press F2, F3 or F4.',
      },
      {
        at: 'result',
        title: 'The answer',
        text: 'One at a time: due when, to which shelf, or why not. Every date and amount says how it came about.',
      },
      {
        at: 'result',
        title: 'A slip of the hand',
        text: 'The last act can be undone for a minute: Ctrl Z. A refusal lists all reasons; who is permitted ticks them, gives a reason and goes on.',
      },
      {
        at: 'reader',
        title: 'The patron',
        text: 'Who it is, what they have, what is due soon, what waits on the hold shelf, what is owed. Renew all and payment are here. Esc is for the next one.',
      },
      {
        at: 'log',
        title: 'What was done',
        text: 'Each act for this patron is in the table; at the end print one slip with Alt P.',
      },
      {
        at: 'time',
        title: 'The return box',
        text: 'Before emptying it in the morning, set the return time to yesterday’s closing: no day too many is charged. A strip reminds you until it is back to now.',
      },
      {
        at: 'tools',
        title: 'At hand',
        text: 'A camera can scan; each sound can be switched off; slips have their paper width. Press ? for the shortcuts.',
      },
    ],
  },
}
