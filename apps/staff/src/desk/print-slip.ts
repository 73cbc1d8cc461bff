import { toast } from '../ui/toast.tsx'
import { currentLanguage } from '../words/language.ts'
import type { Done, Reader } from './answer.ts'
import { changeDesk, deskNow } from './desk-state.ts'
import { printableOf } from './slip.ts'
import { slipSettings } from './slip-settings.ts'
import { slipWords } from './slip-words.ts'

/** One slip for all that was done for this reader, or in this batch. */
export function printSitting(): true {
  const { log, sitting, reader } = deskNow()
  const entries = log.filter((entry) => entry.sitting === sitting)
  order(
    entries.map(({ answer }) => answer),
    reader,
  )
  return true
}

export function printDone(answers: readonly Done[]): void {
  const [first] = answers
  order(answers, first !== undefined && 'reader' in first ? first.reader : deskNow().reader)
}

function order(answers: readonly Done[], reader: Reader | null): void {
  const printable = printableOf(answers)
  if (printable.length === 0) {
    toast({ text: slipWords[currentLanguage()].nothing })
    return
  }
  // How to print is asked once on each computer; what was to be printed waits for it.
  changeDesk({ slip: { answers: printable, reader }, ...(slipSettings() === null ? { dialog: 'slip' } : {}) })
}
