import { isNoValue, readText } from './read-text.ts'
import type { Contributor, Role } from './title-draft.ts'

/** A cell with exactly so many names is still read whole; the rest of a longer one is left out. */
export const CONTRIBUTORS_LIMIT = 50

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  author: [
    ...[
      '编著',
      '編著',
      '著',
      '撰',
      '合著',
      '原著',
      '口述',
      '原作',
      '作',
      '文',
      '文图',
      '图文',
      '文+图',
      '文·图',
      '作者',
    ],
    ...['撰文', '撰稿', '编绘', '編繪', '著绘', '著/绘', '绘著', '主讲'],
  ],
  editor: ['主编', '主編', '总主编', '编', '編', '选编', '编选', '编辑', '汇编', '合编', '辑', '选', '改编', '采访'],
  translator: ['译', '譯', '翻译', '翻譯', '合译', '编译', '译注', '译者', '校译', '译校'],
  illustrator: ['绘', '繪', '绘图', '插图', '插画', '插畫', '图', '圖', '摄影', '摄', '绘画', '漫画', '制作漫画', '画'],
  annotator: [
    ...[
      '注',
      '校注',
      '点校',
      '笺注',
      '评注',
      '注释',
      '编注',
      '校',
      '整理',
      '校点',
      '导读',
      '评',
      '点评',
      '笺校',
      '校订',
    ],
    ...['集解', '索隐', '正义'],
  ],
  other: ['出品', '策划', '审定', '审校', '序', '监制'],
}
// What ends a personal name as readily as a role: 沈从文, 王小图. Only a space or a bracket makes a role of it.
const NEVER_ATTACHED = new Set(['文', '图', '圖', '作', '选', '画', '校', '注', '评', '序', '摄', '辑'])

const ROLE_OF = new Map(
  Object.entries(ROLE_WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)),
)
const LONGEST_FIRST = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length)
const ENGLISH_ROLES: readonly (readonly [RegExp, Role])[] = [
  // `Smith, Ed` is a name: the word needs its dot or brackets.
  [/(?:[\s,]+eds?\.|\s*\((?:eds?\.?|editors?)\))$/i, 'editor'],
  [/(?:[\s,]+trans(?:l)?\.|\s*\((?:transl?\.?|translators?)\))$/i, 'translator'],
  [/(?:[\s,]+illus\.|\s*\((?:illus\.?|illustrators?)\))$/i, 'illustrator'],
]

// [英], (清), 【美】, 〔日〕, <南朝宋>: up to eight signs, the longest name of a country (特立尼达和多巴哥).
const ORIGIN_FIRST = /^[[(【〔［（〈<]\s*([^\][()【】〔〕<>]{1,8}?)\s*[\])】〕］）〉>]\s*(?=\S)/
const BRACKET_LAST = /\s*[(（[【<]\s*([^()（）[\]【】<>]*?)\s*[)）\]】>]$/
const HAN = /\p{Script=Han}/u
const KNOWN_ORIGIN = /^(?:美|英|法|德|日|俄|苏|意|奥|西|加|澳|韩|印|荷|瑞士|瑞典|挪威|爱尔兰|.{1,5}国|日本)$/

/**
 * The people named in one cell: `[英] 乔治·奥威尔 / 董乐山 译`, `曹雪芹、高鹗`, `A; B`. A role word after a list joined
 * by commas (`张三、李四编`) is the role of all of it. Each name is kept once.
 */
export function readContributors(raw: string, unmarked: Role = 'author'): Contributor[] {
  const people: Contributor[] = []
  const seen = new Set<string>()
  for (const group of splitOutsideBrackets(readText(raw), /[/;；|｜]|\s&\s/)) {
    for (const person of readGroup(group, unmarked, people.length === 0)) {
      if (seen.has(person.name)) continue
      seen.add(person.name)
      people.push(person)
    }
  }
  return people.slice(0, CONTRIBUTORS_LIMIT)
}

type Person = { name: string; role?: Role; origin?: string }

function readGroup(group: string, unmarked: Role, isFirst: boolean): Contributor[] {
  const parts = splitOutsideBrackets(group, /[、,，]/)
  // `Mitchell, Margaret` and `Hoekman, Jr.` are one name; `Luke Welling, Laura Thomson` are two.
  const whole = !HAN.test(group.replace(ORIGIN_FIRST, '')) && parts.some((part) => !/\S\s+\S/.test(part))
  const read = (whole ? [parts.join(', ')] : parts).map((part, at) => readPerson(part, isFirst && at === 0))
  const groupRole = read.at(-1)?.role ?? unmarked
  return read
    .filter(({ name }) => name !== '')
    .map(({ name, role = groupRole, origin }) => ({ name, role, ...(origin === undefined ? {} : { origin }) }))
}

function readPerson(text: string, isFirst: boolean): Person {
  const alone = ROLE_OF.get(text)
  if (alone !== undefined) return { name: '', role: alone }
  // 有2015年7月第15印本: a note on the printing that strayed into the cell.
  if (isNoValue(text) || /^等$|印本$/.test(text)) return { name: '' }
  const person: Person = { name: text }
  const first = ORIGIN_FIRST.exec(person.name)
  if (first?.[1] !== undefined) {
    const role = ROLE_OF.get(first[1])
    if (role === undefined) person.origin = first[1]
    else person.role = role
    person.name = person.name.slice(first[0].length)
  }
  takeRole(person, isFirst)
  takeLastBracket(person)
  if (person.role === undefined) takeRole(person, isFirst)
  person.name = person.name.replace(/^[\s.·,:：]+|[\s·,:：]+$/g, '')
  return person
}

function takeRole(person: Person, isFirst: boolean): void {
  for (const [pattern, role] of ENGLISH_ROLES) {
    if (!pattern.test(person.name)) continue
    person.name = person.name.replace(pattern, '')
    person.role = role
    return
  }
  const text = person.name.replace(/[.。]$/, '')
  const word = LONGEST_FIRST.find((candidate) => text.endsWith(candidate))
  const name = word === undefined ? text : text.slice(0, -word.length)
  const spaced = /\s$/.test(name)
  // 苏译 is a name: a role attached to a single sign would leave no name worth the word. 筱原千绘 is one too: whoever is
  // named first wrote the book, so that a 绘 attached there belongs to the name.
  const attached =
    word !== undefined && !NEVER_ATTACHED.has(word) && name.trim().length >= 2 && !(isFirst && /^[绘繪]$/.test(word))
  if (word !== undefined && name.trim() !== '' && (spaced || attached)) {
    person.role = ROLE_OF.get(word) ?? 'other'
    person.name = withoutAndOthers(name)
  } else {
    person.name = withoutAndOthers(person.name)
  }
}

/** Brackets after a name hold a role (著), a country (美), or the name in its own script; others are part of the name. */
function takeLastBracket(person: Person): void {
  const match = BRACKET_LAST.exec(person.name)
  const inside = match?.[1]
  if (!match || inside === undefined || match.index === 0) return
  const role = ROLE_OF.get(inside)
  if (role !== undefined) person.role = role
  else if (KNOWN_ORIGIN.test(inside)) person.origin ??= inside
  else if (HAN.test(inside) || !HAN.test(person.name.slice(0, match.index))) return
  person.name = person.name.slice(0, match.index)
}

/** `张杰...[等]`, `刘擎等`, `et al.` */
function withoutAndOthers(name: string): string {
  const short = name.replace(/\s*(?:\.{2,}|…+)?\s*(?:\[等\]|(?<=\S\S)等|\s等|,?\s+et al\.?)\s*$/u, '')
  return short.trim() === '' ? name.trim() : short.trim()
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? ''
    if (/[([【〔（［]/.test(sign)) depth += 1
    if (/[)\]】〕）］]/.test(sign)) depth = Math.max(0, depth - 1)
    const length = depth === 0 ? separatorLength(text, i, separator) : 0
    if (length > 0) {
      parts.push(part)
      part = ''
      i += length - 1
    } else {
      part += sign
    }
  }
  parts.push(part)
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

function separatorLength(text: string, at: number, separator: RegExp): number {
  const sticky = new RegExp(separator, 'uy')
  sticky.lastIndex = at
  return sticky.exec(text)?.[0].length ?? 0
}
