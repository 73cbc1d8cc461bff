/** How price cells name a currency, in capitals and NFKC; `CN` and `CNYZ` are slips met in real records. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['CNY', 'CN', 'CNYZ', 'CN¥', 'CNY¥', 'RMB', 'RMB¥', '人民币', '人民幣', '中国', '¥'],
  TWD: ['TWD', 'NT', 'NT$', 'NTD', 'NTS', 'NTD$', '新台币', '新台幣', '新臺幣', '台币', '台幣', '臺幣'],
  HKD: ['HKD', 'HK', 'HK$', 'HKD$', '港币', '港幣', '港元'],
  USD: ['USD', 'US', 'US$', 'USD$', '美元', '美金'],
  JPY: ['JPY', 'JP¥', 'JPY¥', '日元', '円'],
  GBP: ['GBP', '£', '英镑', '英鎊'],
  EUR: ['EUR', '€', '欧元', '歐元'],
  CAD: ['CAD', 'CA$', 'C$', '加元'],
  KRW: ['KRW', '₩', '韩元'],
}

const CODE_OF = new Map(Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)))

/** The currency that a name stands for; null where it is none we know. The bare `$` is many currencies and so none. */
export function currencyNamed(name: string): string | null {
  return CODE_OF.get(name) ?? null
}

/** Longest names first, for a regular expression that reads a name off the front of a text. */
export const CURRENCY_NAMES: readonly string[] = [...CODE_OF.keys()].sort((a, b) => b.length - a.length)
