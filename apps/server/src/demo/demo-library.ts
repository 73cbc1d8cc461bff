import type { CalendarBody, CreateStaffBody, SettingsBody } from '@wenyuan/contract'

/** What the demonstration library is made of, apart from its books, its rules and what happens in it. */
export const DEMO_SETTINGS: SettingsBody = {
  name: '文渊示范图书馆',
  selfRegistration: { type: 'adult', branch: 'main', days: 365 },
}

export const DEMO_BRANCHES: readonly { code: string; name: string; calendar: CalendarBody }[] = [
  {
    code: 'main',
    name: '总馆',
    calendar: {
      hours: { mon: 'closed', 'tue-fri': '09:00-20:30', 'sat-sun': '09:00-18:00' },
      closed: ['01-01', '12-30..12-31'],
    },
  },
  {
    code: 'children',
    name: '少儿馆',
    calendar: {
      hours: {
        'mon-tue': 'closed',
        'wed-fri': ['14:00-17:00', '18:00-20:00'],
        'sat-sun': ['09:00-12:00', '13:30-17:30'],
      },
    },
  },
  {
    code: 'campus',
    name: '校园馆',
    calendar: { hours: { 'mon-fri': '08:00-22:00', 'sat-sun': '10:00-18:00' }, nationalHolidays: true },
  },
]

export const DEMO_ITEM_TYPES = [
  { code: 'children', name: '少儿图书' },
  { code: 'journal', name: '期刊' },
] as const

export const DEMO_STAFF: readonly CreateStaffBody[] = [
  { username: 'desk', name: '流通台', password: 'desk-demo-2468', roles: [{ role: 'desk' }] },
  { username: 'head', name: '馆长', password: 'head-demo-2468', roles: [{ role: 'head' }] },
  { username: 'cataloguer', name: '编目员', password: 'cataloguer-demo-2468', roles: [{ role: 'cataloguer' }] },
]

export const DEMO_PIN = '246810'
export const DEMO_READERS = 50

/** By turns: type and home branch. */
export const READER_KINDS = [
  { type: 'student', branch: 'campus' },
  { type: 'adult', branch: 'main' },
  { type: 'student', branch: 'campus' },
  { type: 'child', branch: 'children' },
  { type: 'teacher', branch: 'campus' },
  { type: 'adult', branch: 'main' },
  { type: 'graduate', branch: 'campus' },
] as const

/** Copies of a title stand at these branches, by turns of the title. */
export const COPIES_AT = [
  ['main', 'campus'],
  ['main', 'campus', 'children'],
  ['main', 'main', 'campus', 'campus'],
  ['children', 'main'],
  ['campus', 'campus', 'main'],
] as const

/** Journals are read in the library; one copy of each stands at the main branch. */
export const DEMO_JOURNALS = [
  { title: '读书', publisher: '生活·读书·新知三联书店', classNumber: 'Z62' },
  { title: '中国国家地理', publisher: '中国国家地理杂志社', classNumber: 'K9' },
  { title: '人民文学', publisher: '作家出版社', classNumber: 'I217.1' },
] as const
