import { type ReactNode, useMemo } from 'react'
import { Box, Picture, Text } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { drawQr } from './draw-qr.ts'
import { CODE_LIFE_S, useCardCode } from './use-card-code.ts'

const GROUP = /(\d{4})(?=\d)/g

/** What the desk scans, black on white in both themes, and the number to say where scanning fails. */
export function CardCode({ card }: { readonly card: string }): ReactNode {
  const words = useWords()
  const { code, left, hasFailed, retry } = useCardCode()
  const picture = useMemo(() => (code === null ? null : drawQr(code)), [code])
  return (
    <>
      <Box className="qr" aria-busy={picture === null}>
        {picture !== null && <Picture className="qr__picture" src={picture} alt={words.card.code} />}
      </Box>
      <Box className="id-card__number">{card.replace(GROUP, '$1 ')}</Box>
      <Box className="id-card__left">
        {hasFailed ? (
          <>
            <Text className="late">{words.card.noCode}</Text>
            <Button look="small" onPress={retry} label={words.ui.retry}>
              {words.ui.retryShort}
            </Button>
          </>
        ) : (
          <>
            <Box className="timer" aria-hidden>
              <Box className="timer__left" style={{ width: `${(left / CODE_LIFE_S) * 100}%` }} />
            </Box>
            <Text className="cap">{code === null ? words.card.making : words.card.left(left)}</Text>
          </>
        )}
      </Box>
    </>
  )
}
