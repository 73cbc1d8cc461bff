/** The five tabs. The titles are for a platform's own bar, which ours covers: it takes them from the words. */
export const tabs = [
  { name: 'home', path: 'pages/home/index', icon: 'home', title: '首页' },
  { name: 'nearby', path: 'pages/nearby/index', icon: 'pin', title: '附近' },
  { name: 'scan', path: 'pages/scan/index', icon: 'scan', title: '扫码借还' },
  { name: 'loans', path: 'pages/loans/index', icon: 'book', title: '借阅' },
  { name: 'mine', path: 'pages/mine/index', icon: 'me', title: '我的' },
] as const

export type TabName = (typeof tabs)[number]['name']
