import type { PatronView } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useBranchName, useToday } from '../../session/library.ts'
import { useTypeName } from '../../session/patron-types.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useWords } from '../../words/use-words.ts'

export function CardFacts({ patron }: { readonly patron: PatronView }): ReactNode {
  const words = useWords().card
  const today = useToday()
  const { language } = usePreferences()
  const nameOf = useBranchName()
  const typeOf = useTypeName()
  const facts = [
    [words.name, patron.name],
    [words.kind, typeOf(patron.type)],
    [words.until, patron.expires === null ? words.noEnd : formatDate(patron.expires, today, language)],
    [words.branch, nameOf(patron.branch)],
  ] as const
  return (
    <Box as="ul" className="id-card__facts">
      {facts.map(([name, value]) => (
        <Box as="li" key={name}>
          <Box className="cap">{name}</Box>
          <Box>{value}</Box>
        </Box>
      ))}
    </Box>
  )
}
