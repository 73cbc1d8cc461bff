import type { Language } from '@wenyuan/server/platform'
import type { Expects, Noun, ScenarioProblem } from './problem.ts'

type Plain = Exclude<Expects, { values: unknown } | { text: unknown } | { key: unknown } | { noun: unknown }>['what']
type Words = {
  readonly plain: Readonly<Record<Exclude<Plain, 'number' | 'not-before' | 'size'>, string>>
  readonly nouns: Readonly<Record<Noun, string>>
  readonly noneKnown: string
  number(from: number, to: number): string
  oneOf(values: string): string
  key(values: string): string
  oneAct(values: string): string
  oneOfKeys(values: string): string
  known(noun: string, values: string): string
  newName(noun: string): string
  needed(key: string): string
  onlyWith(key: string, values: string): string
  notBefore(moment: string): string
  size(bytes: number): string
  nothing: string
  problem(place: string, met: string, expects: string): string
  notYet(place: string, met: string): string
}

const EN: Words = {
  plain: {
    text: 'a text',
    flag: 'yes or no',
    money: 'yuan with at most two decimals, such as 12.30',
    amount: 'yuan above 0 with at most two decimals, such as 12.30',
    day: 'a day that exists, as 2026-10-01',
    moment: 'a day and time, as 2026-10-01 09:30',
    'day-or-moment': 'a day, as 2026-10-01, or a day and time, as 2026-10-01 09:30',
    days: 'a day or a range, as 2026-10-01..2026-10-07',
    map: 'a map of keys and values',
    list: 'a list',
    code: 'a code in capitals, as LOAN_LIMIT',
    zone: 'a time zone, as Asia/Shanghai',
    destination: 'shelf, hold-shelf, repair, processing or transit: with a branch, as transit:main',
    'first-moment': 'at: with a day and time in the first step',
    file: 'a file that can be read',
    'scenario-files': 'a folder with .yaml files',
    'not-yet': 'not yet in this version',
  },
  nouns: { branch: 'branch', patron: 'patron', title: 'title', item: 'item', staff: 'member of staff', hold: 'hold' },
  noneKnown: 'none is declared before',
  number: (from, to) => `a whole number from ${from} to ${to}`,
  oneOf: (values) => `one of: ${values}`,
  key: (values) => `a key among: ${values}`,
  oneAct: (values) => `exactly one act among: ${values}`,
  oneOfKeys: (values) => `exactly one of the keys: ${values}`,
  known: (noun, values) => `a known ${noun}: ${values}`,
  newName: (noun) => `a name that no other ${noun} has`,
  needed: (key) => `the key ${key}`,
  onlyWith: (key, values) => `${key} only with: ${values}`,
  notBefore: (moment) => `a time not before the step above: ${moment}`,
  size: (bytes) => `at most ${bytes} bytes`,
  nothing: 'nothing',
  problem: (place, met, expects) => `${place}: met ${met}; right would be ${expects}`,
  notYet: (place, met) => `${place}: ${met}: not yet, a later version runs this`,
}

const ZH: Words = {
  plain: {
    text: '文字',
    flag: 'yes 或 no',
    money: '金额（元，最多两位小数），如 12.30',
    amount: '大于 0 的金额（元，最多两位小数），如 12.30',
    day: '存在的日期，如 2026-10-01',
    moment: '日期和时间，如 2026-10-01 09:30',
    'day-or-moment': '日期，如 2026-10-01，或日期和时间，如 2026-10-01 09:30',
    days: '一天或一段日期，如 2026-10-01..2026-10-07',
    map: '键值表',
    list: '列表',
    code: '大写代码，如 LOAN_LIMIT',
    zone: '时区，如 Asia/Shanghai',
    destination: 'shelf、hold-shelf、repair、processing，或 transit: 加分馆，如 transit:main',
    'first-moment': '第一步须有 at: 日期和时间',
    file: '可以读取的文件',
    'scenario-files': '含有 .yaml 文件的文件夹',
    'not-yet': '尚未支持（not yet）',
  },
  nouns: {
    branch: '分馆',
    patron: '读者',
    title: '书目',
    item: '单册',
    staff: '工作人员',
    hold: '预约',
  },
  noneKnown: '此前没有声明过',
  number: (from, to) => `${from} 到 ${to} 的整数`,
  oneOf: (values) => `其中之一：${values}`,
  key: (values) => `其中的键：${values}`,
  oneAct: (values) => `恰好一个动作：${values}`,
  oneOfKeys: (values) => `恰好一个键：${values}`,
  known: (noun, values) => `已声明的${noun}：${values}`,
  newName: (noun) => `未被其他${noun}使用的名字`,
  needed: (key) => `键 ${key}`,
  onlyWith: (key, values) => `${key} 只能用于：${values}`,
  notBefore: (moment) => `不早于上一步的时间：${moment}`,
  size: (bytes) => `不超过 ${bytes} 字节`,
  nothing: '空',
  problem: (place, met, expects) => `${place}：读到 ${met}；应为 ${expects}`,
  notYet: (place, met) => `${place}：${met}：尚未支持（not yet），以后的版本才能运行`,
}

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': ZH, en: EN }

/** Names listed in one sentence; a file may declare hundreds. */
const LISTED_NAMES = 12

function listed(values: readonly string[], words: Words): string {
  if (values.length === 0) return words.noneKnown
  const shown = values.slice(0, LISTED_NAMES).join(', ')
  return values.length > LISTED_NAMES ? `${shown}, …` : shown
}

function sayExpects(expects: Expects, language: Language): string {
  const words = WORDS[language]
  switch (expects.what) {
    case 'number':
      return words.number(expects.from, expects.to)
    case 'one-of':
      return words.oneOf(expects.values.join(', '))
    case 'key':
      return words.key(expects.values.join(', '))
    case 'one-act':
      return words.oneAct(expects.values.join(', '))
    case 'one-of-keys':
      return words.oneOfKeys(expects.values.join(', '))
    case 'known':
      return words.known(words.nouns[expects.noun], listed(expects.values, words))
    case 'new-name':
      return words.newName(words.nouns[expects.noun])
    case 'needed':
      return words.needed(expects.key)
    case 'only-with':
      return words.onlyWith(expects.key, expects.values.join(', '))
    case 'not-before':
      return words.notBefore(expects.moment)
    case 'size':
      return words.size(expects.bytes)
    case 'said':
      return expects.text
    default:
      return words.plain[expects.what]
  }
}

/** One line: `file:line: met …; right would be …`. */
export function sayProblem(problem: ScenarioProblem, language: Language): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file
  const words = WORDS[language]
  const met = problem.met === '' ? words.nothing : problem.met
  if (problem.expects.what === 'not-yet') return words.notYet(place, met)
  return words.problem(place, met, sayExpects(problem.expects, language))
}
