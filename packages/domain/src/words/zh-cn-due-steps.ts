import { sayMinute } from './say-day.ts'
import type { Vocabulary } from './vocabulary.ts'
import { day } from './zh-cn-phrases.ts'

export const ZH_CN_DUE_STEPS: Vocabulary['dueSteps'] = {
  PERIOD: ({ from, count, unit, on }) => {
    if (unit === 'day') return `自 ${day(from)}起 ${count} 天 = ${day(on, from)}`
    return `自 ${day(from)}起 ${count} 小时 = ${on === from ? '当天' : day(on, from)}`
  },
  OPEN_DAYS_COUNTED: ({ from, count, on }) => `自 ${day(from)}起 ${count} 个开放日 = ${day(on, from)}`,
  CLOSED_DAY: ({ from, on }) => `${day(from)}闭馆 → ${day(on, from)}`,
  CLOSING_TIME: ({ on, minute }) => `按开放时间 → ${day(on)} ${sayMinute(minute)}`,
  CLOSED_AFTERWARDS: ({ from, on }) => `${day(from)}事后公布闭馆 → ${day(on, from)}`,
  HOLIDAYS_NOT_ANNOUNCED: ({ on }) => `${on.slice(0, 4)} 年的节假日安排尚未公布，先按平日计算`,
  NO_OPEN_DAY: ({ on }) => `警告：开放日历中没有开放日，到期日未作调整，仍为 ${day(on)}`,
  CEILING: ({ on }) => `规则所定的最晚应还日 → ${day(on)}`,
  CARD_EXPIRY: ({ on }) => `读者证有效期止 → ${day(on)}`,
  MAX_DAYS: ({ on }) => `已到续借后的最长借期 → ${day(on)}`,
  MOVED_BACK: ({ from, on }) => `${day(from)}闭馆，提前 → ${day(on, from)}`,
  STATED: ({ on }) => `办理时指定 ${day(on)}`,
  ROLLOVER: ({ from, to, on }) => `${day(from)}至 ${day(to, from)}借出的，同日归还 → ${day(on, from)}`,
  HOT_TITLE: ({ count, unit, on }) => `热门书借期 ${count} ${unit === 'day' ? '天' : '小时'} → ${day(on)}`,
  IN_LIBRARY: ({ on, minute }) => `馆内阅览，当日归还 → ${day(on)} ${sayMinute(minute)}`,
  RECALLED: ({ from, on }) => `有读者预约，催还：原应还日 ${day(from)} → ${day(on, from)}`,
}
