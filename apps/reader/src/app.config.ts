import { tabs } from './tabs.ts'

/** What `navigationStyle` is elsewhere: the page begins under the bar, and the bar shows nothing of its own. */
const alipayTop =
  process.env['TARO_ENV'] === 'alipay' ? { transparentTitle: 'always', titlePenetrate: 'YES', defaultTitle: '' } : {}

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/nearby/index',
    'pages/scan/index',
    'pages/loans/index',
    'pages/mine/index',
    'pages/search/index',
    'pages/browse/index',
    'pages/title/index',
    'pages/sign-in/index',
    'pages/history/index',
    'pages/holds/index',
    'pages/card/index',
    'pages/account/index',
    'pages/inbox/index',
    'pages/settings/index',
    'pages/my-data/index',
    'pages/register/index',
    'pages/credit/index',
    'pages/family/index',
    'pages/trouble/index',
    'pages/matters/index',
  ],
  window: { navigationStyle: 'custom', backgroundColor: '#F4F6F2', backgroundTextStyle: 'dark', ...alipayTop },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  tabBar: {
    custom: true,
    color: '#45524B',
    selectedColor: '#1C5F4B',
    backgroundColor: '#FFFFFF',
    list: tabs.map(({ path, title }) => ({ pagePath: path, text: title })),
  },
})
