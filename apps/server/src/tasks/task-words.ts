import type { Language } from '@wenyuan/contract'

type TaskWords = {
  readonly kinds: Readonly<Record<string, string>>
  readonly outcomes: Readonly<Record<string, string>>
}

/** What kinds of tasks and their outcomes are called on a screen; a kind without a name shows its code. */
export const TASK_WORDS: Readonly<Record<Language, TaskWords>> = {
  en: {
    kinds: {
      'shelf-check': 'Look for a copy claimed returned',
      repair: 'Repair a copy',
      'lost-in-transit': 'Look for a copy that never arrived',
      dispute: 'Decide a dispute',
      'hopeless-hold': 'Tell a reader that no copy will come',
      phone: 'Call a reader',
      visit: 'Visit a reader',
      'audit-breach': 'Look at what the self-audit found',
    },
    outcomes: {
      done: 'Done',
      'not-done': 'Not done',
      found: 'Found',
      'not-found': 'Not found',
      repaired: 'Repaired',
      'beyond-repair': 'Beyond repair',
      reached: 'Reached',
      'not-reached': 'Not reached',
      promised: 'Promised to return',
      mended: 'Mended',
    },
  },
  'zh-CN': {
    kinds: {
      'shelf-check': '查架：读者声称已还',
      repair: '修复图书',
      'lost-in-transit': '查找：调拨途中丢失',
      dispute: '裁定争议',
      'hopeless-hold': '告知读者：预约的书已无可用复本',
      phone: '电话催还',
      visit: '上门催还',
      'audit-breach': '核查：自查发现的不一致',
    },
    outcomes: {
      done: '已完成',
      'not-done': '未完成',
      found: '已找到',
      'not-found': '未找到',
      repaired: '已修好',
      'beyond-repair': '无法修复',
      reached: '已联系上',
      'not-reached': '未联系上',
      promised: '承诺归还',
      mended: '已改正',
    },
  },
}

export function kindName(kind: string, language: Language): string {
  return named(TASK_WORDS[language].kinds, kind)
}

export function outcomeName(outcome: string, language: Language): string {
  return named(TASK_WORDS[language].outcomes, outcome)
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key
}
