import type { TitlePageView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { go } from '../../navigation.ts'
import { Box, Press } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { usePatron } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

const WHY = 'hold-refused'

type Props = { readonly title: TitlePageView; readonly onHold: () => void }

/** Reserve it, or scan a copy in one's hand. Not allowed now: the reasons stand beside it, all of them. */
export function TitleDock({ title, onHold }: Props): ReactNode {
  const words = useWords()
  const patron = usePatron()
  const verdict = title.may?.hold
  const reasons = (verdict?.findings ?? []).filter(({ level }) => level !== 'notice')
  // At another branch it may be allowed: the sheet asks for each.
  const isOnlyBranch = reasons.length > 0 && reasons.every(({ code }) => code === 'PICKUP_BRANCH_NOT_ALLOWED')
  const isRefused = patron !== null && verdict?.outcome === 'refused' && !isOnlyBranch
  const hasHelps = reasons.some(({ helps }) => (helps?.length ?? 0) > 0)
  return (
    <>
      {isRefused && (
        <Box id={WHY} className="dock__why cap">
          {reasons.map(({ message }) => message).join(words.ui.listed)}
          {hasHelps && (
            <Press className="link" onPress={onHold}>
              {words.ui.helps}
            </Press>
          )}
        </Box>
      )}
      <Box className="dock__row">
        {patron === null ? (
          <Button onPress={() => go({ page: 'sign-in' })}>{words.title.signInToHold}</Button>
        ) : (
          <Button onPress={onHold} label={words.title.holdName(title.title)} {...(isRefused ? { refusedBy: WHY } : {})}>
            {words.title.hold}
          </Button>
        )}
        <Button look="main" onPress={() => go({ page: 'scan' })} label={words.title.scanName(title.title)}>
          <Icon name="scan" className="icon--medium" />
          {words.title.scan}
        </Button>
      </Box>
    </>
  )
}
