import { MAX_QUERY_LENGTH } from '../api/limits.ts'
import { useWords, type WordsOf } from '../words/language.ts'

const words: WordsOf<{ tooLong: (limit: number) => string }> = {
  'zh-CN': { tooLong: (limit) => `太长了，最多 ${limit} 个字，没有去找` },
  en: { tooLong: (limit) => `Too long: at most ${limit} characters, nothing was looked for` },
}

/** No title, name or number is so long: it was pasted or scanned by mistake. */
export function isTooLong(text: string): boolean {
  return text.trim().length > MAX_QUERY_LENGTH
}

/** Said below a search box; what was typed stays to be shortened. */
export function TooLong({ text }: { readonly text: string }) {
  const say = useWords(words)
  return <div role="alert">{isTooLong(text) ? <p className="help late">{say.tooLong(MAX_QUERY_LENGTH)}</p> : null}</div>
}
