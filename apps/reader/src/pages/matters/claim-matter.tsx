import type { ClaimView } from '@wenyuan/contract'
import { dayOf, formatDay } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useTroubleWords } from '../trouble/use-trouble-words.ts'
import { KeptPhotos } from './kept-photos.tsx'

/** A book that the reader says was returned, and how far the library is. */
export function ClaimMatter({ claim }: { readonly claim: ClaimView }): ReactNode {
  const words = useTroubleWords()
  const { language } = usePreferences()
  const today = useToday()
  const { titleText, state, claimedAt, note, outcomeNote, photos } = claim
  return (
    <Box as="li" className="matter">
      <Box as="h3" className="matter__title">
        {titleText}
      </Box>
      <Box className={state === 'open' ? 'strong soon' : 'strong'}>
        {state === 'open' ? words.claimOpen : words.states[state]}
      </Box>
      <Box className="cap">{words.at(formatDay(dayOf(claimedAt), today, language))}</Box>
      {note !== null && (
        <Box as="p" className="matter__note">
          {note}
        </Box>
      )}
      {outcomeNote !== null && (
        <Box as="p" className="matter__note cap">
          {outcomeNote}
        </Box>
      )}
      {state === 'open' && (
        <Box as="p" className="cap">
          {words.claimNext}
        </Box>
      )}
      <KeptPhotos ids={photos} />
    </Box>
  )
}
