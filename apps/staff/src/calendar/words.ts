import type { Weekday } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'
import type { DayKind } from './day-kinds.ts'

type Words = {
  calendar: string
  tabs: Readonly<Record<'year' | 'closures' | 'amnesty', string>>
  tabList: string
  branch: string
  unsaved: (branch: string) => string
  year: (year: string) => string
  before: string
  next: string
  thisYear: string
  yearGrid: (year: string) => string
  months: readonly string[]
  weekdays: Readonly<Record<Weekday, string>>
  shortWeekdays: Readonly<Record<Weekday, string>>
  kinds: Readonly<Record<DayKind, string>>
  dayName: (date: string, kind: string, hours: string) => string
  legend: string
  notAnnounced: (year: string) => string
  announcedUntil: (day: string) => string
  afterwards: string
  afterwardsNote: string
  hours: string
  hoursHelp: string
  closedDay: string
  wrongHours: string
  holidays: string
  asNetwork: (isFollowing: boolean) => string
  follow: string
  ignore: string
  closures: string
  noClosures: string
  openings: string
  noOpenings: string
  everyYear: (days: string) => string
  range: (from: string, to: string) => string
  usualHours: string
  remove: string
  removeNamed: (days: string) => string
  selection: string
  selectHint: string
  from: string
  to: string
  wrongRange: string
  closeThem: string
  closeYearly: string
  openThem: string
  openHours: string
  openHoursHelp: string
  restore: string
  nothingToRestore: string
  changed: string
  save: string
  saving: string
  saved: string
  drop: string
  readOnly: string
  unreadable: string
}

export const calendarWords: WordsOf<Words> = {
  'zh-CN': {
    calendar: '开馆日历',
    tabs: { year: '日历', closures: '事后闭馆', amnesty: '免计日' },
    tabList: '日历的各部分',
    branch: '馆',
    unsaved: (branch) => `${branch}（未保存）`,
    year: (year) => `${year} 年`,
    before: '前一年',
    next: '后一年',
    thisYear: '今年',
    yearGrid: (year) => `${year} 年的日历。方向键走，按住 Shift 选一段。`,
    months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    weekdays: { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
    shortWeekdays: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
    kinds: {
      extra: '额外开馆',
      closed: '闭馆',
      holiday: '法定假日闭馆',
      workday: '调休开馆',
      weekly: '每周闭馆',
      open: '开馆',
    },
    dayName: (date, kind, hours) => [date, kind, hours].filter((part) => part !== '').join('，'),
    legend: '图例',
    notAnnounced: (year) => `${year} 年的法定假日还没有公布，公布后随程序更新。`,
    announcedUntil: (day) => `法定假日已公布到 ${day}。更晚的还书日先按没有假日算，公布后随程序更新。`,
    afterwards: '事后闭馆',
    afterwardsNote: '这几天已经过去。在这里改日历，已借出的书不会动；要连还书日和费用一起改，用事后闭馆。',
    hours: '每周开馆时间',
    hoursHelp: '例如 09:00-12:00, 13:30-17:30。空着就是闭馆。',
    closedDay: '闭馆',
    wrongHours: '写成 09:00-17:30；几段之间用逗号，从早到晚。',
    holidays: '法定假日',
    asNetwork: (isFollowing) => `按全网设置（${isFollowing ? '闭馆' : '照常'}）`,
    follow: '闭馆，调休日开馆',
    ignore: '照常开馆',
    closures: '闭馆的日子',
    noClosures: '没有单独定的。',
    openings: '额外开馆',
    noOpenings: '没有单独定的。',
    everyYear: (days) => `每年 ${days}`,
    range: (from, to) => `${from} 至 ${to}`,
    usualHours: '平常时间',
    remove: '去掉',
    removeNamed: (days) => `去掉 ${days}`,
    selection: '改这几天',
    selectHint: '在日历上点一天；按住 Shift 再点一天，选中一段。',
    from: '从',
    to: '到',
    wrongRange: '结束要在开始之后。',
    closeThem: '闭馆',
    closeYearly: '每年都这样',
    openThem: '额外开馆',
    openHours: '开馆时间',
    openHoursHelp: '空着就按平常的时间。',
    restore: '恢复平常',
    nothingToRestore: '这几天没有单独定过',
    changed: '有改动还没保存',
    save: '保存日历',
    saving: '正在保存',
    saved: '日历已保存',
    drop: '放弃改动',
    readOnly: '改日历要有“日历”权限',
    unreadable: '有一处写法不对，改好才能保存。',
  },
  en: {
    calendar: 'Opening calendar',
    tabs: { year: 'Calendar', closures: 'Closures afterwards', amnesty: 'Amnesty' },
    tabList: 'Parts of the calendar',
    branch: 'Branch',
    unsaved: (branch) => `${branch} (not saved)`,
    year: (year) => year,
    before: 'Year before',
    next: 'Next year',
    thisYear: 'This year',
    yearGrid: (year) => `The calendar of ${year}. Arrow keys move, with Shift they select.`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    shortWeekdays: { mon: 'M', tue: 'T', wed: 'W', thu: 'T', fri: 'F', sat: 'S', sun: 'S' },
    kinds: {
      extra: 'Extra opening',
      closed: 'Closed',
      holiday: 'Closed, national holiday',
      workday: 'Open, make-up workday',
      weekly: 'Closed every week',
      open: 'Open',
    },
    dayName: (date, kind, hours) => [date, kind, hours].filter((part) => part !== '').join(', '),
    legend: 'Legend',
    notAnnounced: (year) => `The national holidays of ${year} are not announced yet; they come with an update.`,
    announcedUntil: (day) =>
      `National holidays are announced until ${day}. Due dates beyond are computed without them; they come with an update.`,
    afterwards: 'Closure afterwards',
    afterwardsNote:
      'These days are over. Changing the calendar moves no loans; to move due dates and charges too, declare a closure afterwards.',
    hours: 'Weekly hours',
    hoursHelp: 'Such as 09:00-12:00, 13:30-17:30. Empty is closed.',
    closedDay: 'closed',
    wrongHours: 'Write it like 09:00-17:30; a comma between spans, in order.',
    holidays: 'National holidays',
    asNetwork: (isFollowing) => `As the network (${isFollowing ? 'closed' : 'open as usual'})`,
    follow: 'Closed; open on make-up workdays',
    ignore: 'Open as usual',
    closures: 'Closed days',
    noClosures: 'None were set.',
    openings: 'Extra openings',
    noOpenings: 'None were set.',
    everyYear: (days) => `Every year ${days}`,
    range: (from, to) => `${from} to ${to}`,
    usualHours: 'usual hours',
    remove: 'Remove',
    removeNamed: (days) => `Remove ${days}`,
    selection: 'Change these days',
    selectHint: 'Click a day in the calendar; with Shift, another one for a span.',
    from: 'From',
    to: 'To',
    wrongRange: 'The end must not be before the beginning.',
    closeThem: 'Close',
    closeYearly: 'Every year',
    openThem: 'Open extra',
    openHours: 'Hours',
    openHoursHelp: 'Empty: the usual ones.',
    restore: 'As usual again',
    nothingToRestore: 'Nothing was set for these days',
    changed: 'There are changes that are not saved',
    save: 'Save the calendar',
    saving: 'Saving',
    saved: 'The calendar is saved',
    drop: 'Drop the changes',
    readOnly: 'Changing it needs the permission for calendars',
    unreadable: 'Something is not written as it should be: put it right, then save.',
  },
}
