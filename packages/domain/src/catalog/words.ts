import type { Field, MappingCode, RowCode } from './row-reason.ts'

export type CatalogLanguage = 'zh-CN' | 'en'
/** `met`: what stood in the file. `expected`: what would be right, where there is such a thing. */
export type CatalogFacts = { readonly met: string; readonly expected?: string | readonly string[] }
type Sentence = Readonly<Record<CatalogLanguage, (met: string, expected: string) => string>>

const SENTENCES: Readonly<Record<RowCode | MappingCode, Sentence>> = {
  ISBN_CHECK_DIGIT: {
    'zh-CN': (met, expected) => `ISBN ${met} 校验码不符，末位应为 ${expected}`,
    en: (met, expected) => `ISBN ${met} fails its check: the last digit should be ${expected}`,
  },
  ISBN_LENGTH: {
    'zh-CN': (met) => `ISBN “${met}” 不是 10 位或 13 位`,
    en: (met) => `ISBN "${met}" has neither 10 nor 13 digits`,
  },
  ISBN_CHARACTERS: {
    'zh-CN': (met) => `ISBN “${met}” 含有数字以外的字符`,
    en: (met) => `ISBN "${met}" has characters other than digits`,
  },
  ISBN_PREFIX: {
    'zh-CN': (met) => `“${met}” 不是图书的编号（应以 978 或 979 开头，9790 为乐谱）`,
    en: (met) => `"${met}" is not a book's number (978 or 979 comes first; 9790 is printed music)`,
  },
  ISBN_SPREADSHEET: {
    'zh-CN': (met) => `“${met}” 已被表格软件改成科学计数法，末尾数字已丢失；请将该列设为文本后重新导出`,
    en: (met) => `A spreadsheet turned the ISBN into "${met}" and lost its last digits; export the column as text`,
  },
  ISBN_UNIFIED_NUMBER: {
    'zh-CN': (met) => `“${met}” 是统一书号，不是 ISBN`,
    en: (met) => `"${met}" is a unified book number (统一书号), not an ISBN`,
  },
  ISBN_OF_OTHER_TITLE: {
    'zh-CN': (met, expected) => `ISBN ${met} 已属于另一种书《${expected}》`,
    en: (met, expected) => `ISBN ${met} already belongs to another title, ${expected}`,
  },
  PRICE_NO_AMOUNT: { 'zh-CN': (met) => `定价 “${met}” 中没有金额`, en: (met) => `Price "${met}" has no amount` },
  PRICE_NEGATIVE: { 'zh-CN': (met) => `定价 “${met}” 为负数`, en: (met) => `Price "${met}" is negative` },
  PRICE_CURRENCY_UNKNOWN: {
    'zh-CN': (met) => `定价 “${met}” 的币种不明`,
    en: (met) => `The currency of price "${met}" is not clear`,
  },
  PRICE_UNREADABLE: { 'zh-CN': (met) => `定价 “${met}” 无法辨认`, en: (met) => `Price "${met}" can't be read` },
  PRICE_TOO_LARGE: { 'zh-CN': (met) => `定价 “${met}” 过大`, en: (met) => `Price "${met}" is too large` },
  PRICE_FOREIGN: {
    'zh-CN': (met, expected) => `定价 “${met}” 为外币（${expected}），单册不设价格`,
    en: (met, expected) => `Price "${met}" is in ${expected}; items get no price from it`,
  },
  YEAR_UNREADABLE: {
    'zh-CN': (met) => `出版日期 “${met}” 无法辨认`,
    en: (met) => `Date of publication "${met}" can't be read`,
  },
  YEAR_IMPOSSIBLE: {
    'zh-CN': (met, expected) => `出版日期 “${met}” 不可能（年份最晚为 ${expected}）`,
    en: (met, expected) => `Date of publication "${met}" can't be (the latest year is ${expected})`,
  },
  CLASS_NUMBER_UNKNOWN: {
    'zh-CN': (met) => `“${met}” 不是中图法分类号的形式`,
    en: (met) => `"${met}" doesn't have the form of a Chinese Library Classification number`,
  },
  TEXT_TOO_LONG: {
    'zh-CN': (met, expected) => `文字过长：${met} 个字符，最多 ${expected} 个`,
    en: (met, expected) => `The text is too long: ${met} characters, at most ${expected}`,
  },
  TITLE_MISSING: { 'zh-CN': () => '既没有书名，也没有 ISBN', en: () => 'There is neither a title nor an ISBN' },
  TITLE_UNKNOWN: {
    'zh-CN': (met) => `没有书名，且馆内没有 ISBN ${met} 的书目`,
    en: (met) => `There is no title, and the library has none with ISBN ${met}`,
  },
  BARCODE_CHARACTERS: {
    'zh-CN': (met, expected) => `条码 “${met}” 只能由字母、数字和 . _ - 组成，最长 ${expected} 位`,
    en: (met, expected) => `Barcode "${met}": letters, digits and . _ - only, at most ${expected}`,
  },
  ROW_EMPTY: { 'zh-CN': () => '空行', en: () => 'The row is empty' },
  ROW_TOO_MANY_CELLS: {
    'zh-CN': (met, expected) => `该行有 ${met} 格，表头只有 ${expected} 格`,
    en: (met, expected) => `The row has ${met} cells, the header ${expected}`,
  },
  NO_TITLE_OR_ISBN: {
    'zh-CN': (met) => `表头中既没有书名也没有 ISBN：${met}`,
    en: (met) => `The header names neither a title nor an ISBN: ${met}`,
  },
  COLUMN_NOT_FOUND: {
    'zh-CN': (met, expected) => `表头中没有 “${met}”，现有：${expected}`,
    en: (met, expected) => `The header has no "${met}"; it has: ${expected}`,
  },
  FIELD_UNKNOWN: {
    'zh-CN': (met, expected) => `没有字段 “${met}”，可用：${expected}`,
    en: (met, expected) => `There is no field "${met}"; there are: ${expected}`,
  },
}

const FIELD_NAMES: Readonly<Record<Field, Readonly<Record<CatalogLanguage, string>>>> = {
  title: { 'zh-CN': '书名', en: 'title' },
  subtitle: { 'zh-CN': '副题名', en: 'subtitle' },
  originalTitle: { 'zh-CN': '原作名', en: 'original title' },
  author: { 'zh-CN': '作者', en: 'author' },
  translator: { 'zh-CN': '译者', en: 'translator' },
  publisher: { 'zh-CN': '出版社', en: 'publisher' },
  year: { 'zh-CN': '出版年', en: 'year' },
  price: { 'zh-CN': '定价', en: 'price' },
  isbn: { 'zh-CN': 'ISBN', en: 'ISBN' },
  pages: { 'zh-CN': '页数', en: 'pages' },
  binding: { 'zh-CN': '装帧', en: 'binding' },
  series: { 'zh-CN': '丛书', en: 'series' },
  language: { 'zh-CN': '语种', en: 'language' },
  subjects: { 'zh-CN': '主题', en: 'subjects' },
  summary: { 'zh-CN': '简介', en: 'summary' },
  classNumber: { 'zh-CN': '分类号', en: 'class number' },
  callNumber: { 'zh-CN': '索书号', en: 'call number' },
  barcode: { 'zh-CN': '条码', en: 'barcode' },
  branch: { 'zh-CN': '馆藏地', en: 'branch' },
  shelf: { 'zh-CN': '架位', en: 'shelf' },
  itemType: { 'zh-CN': '流通类型', en: 'item type' },
  itemPrice: { 'zh-CN': '册价', en: 'item price' },
}

/** The sentence for a code, in one language. */
export function catalogSentence(code: RowCode | MappingCode, facts: CatalogFacts, language: CatalogLanguage): string {
  const expected = typeof facts.expected === 'string' ? facts.expected : (facts.expected ?? []).join(', ')
  return SENTENCES[code][language](facts.met, expected)
}

export function fieldName(field: Field, language: CatalogLanguage): string {
  return FIELD_NAMES[field][language]
}
