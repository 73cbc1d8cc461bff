import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  find: string
  findHint: string
  contents: string
  none: (text: string) => string
  noneNote: string
  clear: string
  open: string
  openOf: (title: string) => string
  tour: string
  tourNote: string
  tourStart: string
  keys: string
}

export const helpWords: WordsOf<Words> = {
  'zh-CN': {
    title: '帮助',
    find: '在帮助里找',
    findHint: '例如 先还再借、现场码、放行',
    contents: '目录',
    none: (text) => `帮助里没有“${text}”`,
    noneNote: '换一个词试试，或清空看全部。',
    clear: '看全部',
    open: '打开这一页',
    openOf: (title) => `打开这一页：${title}`,
    tour: '第一天上服务台？',
    tourNote: '跟着走一遍，几分钟就会：往哪里扫，结果在哪里，办错了怎么撤。',
    tourStart: '开始走一遍',
    keys: '在服务台按 ? 看全部快捷键。',
  },
  en: {
    title: 'Help',
    find: 'Find in the help',
    findHint: 'For example: override, place screen, slip',
    contents: 'Contents',
    none: (text) => `The help says nothing of “${text}”`,
    noneNote: 'Try another word, or show everything.',
    clear: 'Show everything',
    open: 'Open this page',
    openOf: (title) => `Open this page: ${title}`,
    tour: 'Your first day at the desk?',
    tourNote: 'Walk through it in a few minutes: where to scan, where the result is, how to undo a slip.',
    tourStart: 'Start the tour',
    keys: 'At the desk, ? shows all shortcuts.',
  },
}
