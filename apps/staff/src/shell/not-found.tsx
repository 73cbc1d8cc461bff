import { Link } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { shellWords } from './words.ts'

export function NotFound() {
  const words = useWords(shellWords)
  return (
    <Page title={words.notFound}>
      <Empty title={words.notFound} note={words.notFoundNote}>
        <Link className="btn btn--main" to="/">
          {words.toDesk}
        </Link>
      </Empty>
    </Page>
  )
}
