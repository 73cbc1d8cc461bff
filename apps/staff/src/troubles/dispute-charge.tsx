import type { AccountLine } from '@wenyuan/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.ts'
import { DisputeForm } from './dispute-form.tsx'
import { troubleWords } from './words.ts'

type Props = {
  readonly line: Pick<AccountLine, 'id'>
  /** What the charge is called beside it. */
  readonly name: string
  readonly card: string
}

/** Of a charge in an account: the reader does not accept it. */
export function DisputeCharge({ line, name, card }: Props) {
  const say = useWords(troubleWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="bare" aria-label={say.disputeChargeOf(name)} onClick={() => setOpen(true)}>
        {say.dispute}
      </Button>
      {isOpen ? (
        <Dialog title={say.disputeChargeOf(name)} onClose={() => setOpen(false)}>
          <DisputeForm card={card} of="charge" id={line.id} onDone={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  )
}
