import type { HoldView } from '@wenyuan/contract'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { CancelHold } from './cancel-hold.tsx'
import { ChangeHold } from './change-hold.tsx'
import { refusalOf } from './verdict.ts'
import { holdsWords } from './words.ts'

/** What is open over a list of holds: one of them, to be changed or cancelled. */
export type OpenHold = {
  readonly what: 'change' | 'cancel'
  readonly hold: HoldView
  /** The place that it was asked to be moved to. */
  readonly to?: number | undefined
}

type ActsProps = {
  readonly hold: HoldView
  /** Tells the buttons of one line from those of the next. */
  readonly changeLabel: string
  readonly cancelLabel: string
  readonly onOpen: (what: OpenHold['what']) => void
}

export function HoldActs({ hold, changeLabel, cancelLabel, onOpen }: ActsProps) {
  const say = useWords(holdsWords)
  return (
    <div className="row-acts">
      {hold.status === 'waiting' ? (
        <Button aria-label={changeLabel} onClick={() => onOpen('change')}>
          {say.change}
        </Button>
      ) : null}
      {hold.may?.cancel === undefined ? null : (
        <Button
          look="stop"
          aria-label={cancelLabel}
          reason={refusalOf(hold.may.cancel)}
          onClick={() => onOpen('cancel')}
        >
          {say.cancel}
        </Button>
      )}
    </div>
  )
}

type DialogProps = { readonly open: OpenHold | null; readonly last?: number; readonly onClose: () => void }

/** `last`: the end of the queue, where the order can be changed. */
export function HoldDialog({ open, last, onClose }: DialogProps) {
  if (open === null) return null
  if (open.what === 'cancel') return <CancelHold hold={open.hold} onClose={onClose} />
  return <ChangeHold hold={open.hold} to={open.to} onClose={onClose} {...(last === undefined ? {} : { last })} />
}
