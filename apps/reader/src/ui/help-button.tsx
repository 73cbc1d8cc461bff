import type { Help } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { addressOf, go, type Place } from '../navigation.ts'
import { toReturn } from '../pages/scan/intent.ts'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

/** Where the app has a page for what would help. */
const PLACES: Readonly<Record<string, Place>> = {
  RENEW_LOAN: { page: 'loans' },
  RETURN_LOANS: { page: 'loans' },
  PAY: { page: 'account' },
  END_HOLDS: { page: 'holds' },
  USE_NEW_CARD: { page: 'card' },
}

type Props = {
  readonly help: Help
  /** Closes the sheet that it stands in. */
  readonly leave: () => void
  /** The title that it is about, where it can be reserved. */
  readonly title?: string | undefined
}

/** The button for a help, beside its words; none where only the desk or time can help. */
export function HelpButton({ help, leave, title }: Props): ReactNode {
  const words = useWords().helps
  const { code, text } = help
  if (code === 'RETURN_OVERDUE') {
    return (
      <Button
        look="small"
        label={`${words.RETURN_OVERDUE} ${text}`}
        onPress={() => {
          leave()
          toReturn(null)
        }}
      >
        {words.RETURN_OVERDUE}
      </Button>
    )
  }
  const place = code === 'PLACE_HOLD' && title !== undefined ? ({ page: 'title', id: title } as const) : PLACES[code]
  if (place === undefined) return null
  const word = words[code as keyof typeof words]
  return (
    <Button
      look="small"
      label={`${word} ${text}`}
      href={addressOf(place)}
      onPress={() => {
        leave()
        go(place)
      }}
    >
      {word}
    </Button>
  )
}
