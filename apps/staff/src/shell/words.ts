import type { WordsOf } from '../words/language.ts'

type Words = {
  nav: string
  skip: string
  desk: string
  holds: string
  transits: string
  tasks: string
  patrons: string
  accounts: string
  titles: string
  imports: string
  policy: string
  calendar: string
  overview: string
  statistics: string
  record: string
  upkeep: string
  staff: string
  settings: string
  help: string
  live: string
  lost: string
  offlineNote: string
  place: string
  theme: string
  language: string
  signOut: string
  signIn: string
  username: string
  password: string
  signingIn: string
  expired: string
  expiredNote: string
  wrongPerson: string
  required: string
  notFound: string
  notFoundNote: string
  toDesk: string
  account: string
}

export const shellWords: WordsOf<Words> = {
  'zh-CN': {
    nav: '主导航',
    skip: '跳到正文',
    desk: '服务台',
    holds: '预约',
    transits: '调拨',
    tasks: '任务',
    patrons: '读者',
    accounts: '账务',
    titles: '书目',
    imports: '导入',
    policy: '规则',
    calendar: '日历',
    overview: '总览',
    statistics: '统计',
    record: '记录',
    upkeep: '运维',
    staff: '员工',
    settings: '设置',
    help: '帮助',
    live: '实时',
    lost: '连接断了',
    offlineNote: '和服务器的连接断了，正在重连。屏幕上是断开前的内容。',
    place: '所在馆',
    theme: '深浅色',
    language: 'English',
    signOut: '退出',
    signIn: '登录',
    username: '用户名',
    password: '密码',
    signingIn: '正在登录',
    expired: '登录过期了',
    expiredNote: '重新登录后接着做，这一页上填的都还在。',
    wrongPerson: '这一页是另一个人打开的。请用原来的用户名登录，或刷新整页。',
    required: '请填写',
    notFound: '没有这一页',
    notFoundNote: '地址可能打错了，或者这一页已经改名。',
    toDesk: '去服务台',
    account: '我的账号',
  },
  en: {
    nav: 'Main',
    skip: 'Skip to content',
    desk: 'Desk',
    holds: 'Holds',
    transits: 'Transits',
    tasks: 'Tasks',
    patrons: 'Patrons',
    accounts: 'Money',
    titles: 'Catalogue',
    imports: 'Import',
    policy: 'Policy',
    calendar: 'Calendar',
    overview: 'Overview',
    statistics: 'Statistics',
    record: 'Record',
    upkeep: 'Upkeep',
    staff: 'Staff',
    settings: 'Settings',
    help: 'Help',
    live: 'Live',
    lost: 'Connection lost',
    offlineNote: 'The connection to the server is lost; trying again. What you see is from before.',
    place: 'Branch',
    theme: 'Light or dark',
    language: '中文',
    signOut: 'Sign out',
    signIn: 'Sign in',
    username: 'User name',
    password: 'Password',
    signingIn: 'Signing in',
    expired: 'Your session has ended',
    expiredNote: 'Sign in and go on: what is filled in on this page is kept.',
    wrongPerson: 'Somebody else opened this page. Sign in with the same user name, or reload the page.',
    required: 'Please fill in',
    notFound: 'There is no such page',
    notFoundNote: 'The address may be mistyped, or the page has a new name.',
    toDesk: 'To the desk',
    account: 'My account',
  },
}
