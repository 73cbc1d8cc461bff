import type { TitlePageView } from '@wenyuan/contract'
import { className } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Box, Press } from '../../platform/elements'
import { usePreferences } from '../../state/preferences.ts'
import { Cover } from '../../ui/cover.tsx'
import { useWords } from '../../words/use-words.ts'

const COVER_WIDTH = 124

export function TitleLead({ title }: { readonly title: TitlePageView }): ReactNode {
  const words = useWords().title
  const { language } = usePreferences()
  const imprint = [title.publisher, title.year].filter((part) => part !== null).join(' ')
  const classLine = title.classNumber && [title.classNumber, className(title.classNumber, language)].join(' ')
  return (
    <Box className="lead">
      <Cover facts={title} width={COVER_WIDTH} />
      <Box className="grow">
        <Box as="h1" className="big">
          {title.title}
        </Box>
        <Box className="lead__by">
          {title.authors.map((author) => (
            <Press
              key={author}
              className="lead__author"
              href={addressOf({ page: 'search', q: author })}
              onPress={() => go({ page: 'search', q: author })}
            >
              {author}
            </Press>
          ))}
        </Box>
        {imprint !== '' && <Box className="cap">{imprint}</Box>}
        {title.isbn !== null && <Box className="cap">{`${words.isbn} ${title.isbn}`}</Box>}
        {classLine && <Box className="cap">{classLine}</Box>}
      </Box>
    </Box>
  )
}
