/** The languages in which the program speaks to whoever runs it. */
export type Language = 'en' | 'zh-CN'

/** The language of the terminal, by the usual variables and their precedence. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh/i.test(locale) ? 'zh-CN' : 'en'
}
