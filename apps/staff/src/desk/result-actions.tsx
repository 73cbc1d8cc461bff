import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import type { Done } from './answer.ts'
import { printDone } from './print-slip.ts'
import { slipWords } from './slip-words.ts'
import { UndoButton } from './undo-button.tsx'

/** Undo, while it is the last act and the minute lasts, and the slip of this act. */
export function ResultActions({ answer }: { readonly answer: Done }) {
  const words = useWords(slipWords)
  const isHold = answer.kind === 'returned' && answer.back.hold !== undefined
  return (
    <div className="deriv-acts">
      <UndoButton answer={answer} />
      <Button look={isHold ? 'main' : 'plain'} data-offer onClick={() => printDone([answer])}>
        <Icon name="print" size={16} />
        {isHold ? words.holdSlip : words.slip}
      </Button>
    </div>
  )
}
