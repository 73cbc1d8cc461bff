import type { HoldView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { useLibrary } from '../../session/library.ts'
import { Choices } from '../../ui/choices.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly hold: HoldView; readonly onPick: (branch: string) => void; readonly onClose: () => void }

/** One tap chooses and closes: it can be changed again in the same way. */
export function PickupSheet({ hold, onPick, onClose }: Props): ReactNode {
  const words = useWords()
  const places = useLibrary().branches.filter(({ kind }) => kind !== 'return-point')
  return (
    <Sheet title={words.holds.changePickup} onClose={onClose}>
      <Choices
        label={words.hold.pickup}
        value={hold.pickup}
        choices={places.map(({ code, name }) => ({ value: code, text: name }))}
        onChange={(branch) => {
          onClose()
          if (branch !== hold.pickup) onPick(branch)
        }}
      />
    </Sheet>
  )
}
