import { shellWords } from '../shell/words.ts'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.ts'

export default function EmptyPage() {
  const words = useWords(shellWords)
  return <Page title={words.help}>{null}</Page>
}
