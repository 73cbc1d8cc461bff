import type { AccountLine, RequestWaiverBody } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useAccountWords } from './account-words.ts'
import { readAmount } from './read-amount.ts'

const REASONS = ['system-failure', 'disaster', 'hardship', 'other'] as const
type Reason = (typeof REASONS)[number]
/** A few sentences; the desk can add more. */
const MAX_WRITTEN = 500

type Props = {
  readonly patron: string
  readonly charge: AccountLine
  readonly onClose: () => void
  readonly onSent: () => void
}

/** Asks that a charge, or a part of it, need not be paid: why, and what shows it. */
export function WaiverSheet({ patron, charge, onClose, onSent }: Props): ReactNode {
  const words = useAccountWords()
  const { language } = usePreferences()
  const open = charge.open ?? charge.amount
  const most = formatMoney(open, language)
  const [typed, setTyped] = useState({ amount: open, own: '', evidence: '' })
  const [reason, setReason] = useState<Reason>('system-failure')
  const [tried, setTried] = useState(false)
  const { busy, send } = useSending(patron, { onClose, onSent })
  const amount = readAmount(typed.amount, open)
  const own = typed.own.trim()
  const isOwnMissing = reason === 'other' && own === ''

  function submit(): void {
    setTried(true)
    if (amount === null || isOwnMissing) return
    const evidence = typed.evidence.trim()
    const why = own === '' ? reason : reason === 'other' ? own : `${words.reasons[reason]}：${own}`
    void send({ amount, reason: why, charge: charge.id, ...(evidence === '' ? {} : { evidence }) })
  }
  const field = (name: keyof typeof typed, label: string, help: string, wrong: string | null) => (
    <Field
      id={`waiver-${name}`}
      label={label}
      help={help}
      wrong={wrong}
      value={typed[name]}
      onInput={(text) => setTyped({ ...typed, [name]: text })}
      maxLength={MAX_WRITTEN}
    />
  )
  return (
    <Sheet title={words.askTitle} onClose={onClose}>
      <Box as="p" className="cap">
        {words.askNote}
      </Box>
      {field('amount', words.amount, words.amountHelp(most), tried && amount === null ? words.amountWrong(most) : null)}
      <Box as="p" className="field__label">
        {words.why}
      </Box>
      <Choices
        label={words.why}
        value={reason}
        choices={REASONS.map((value) => ({ value, text: words.reasons[value] }))}
        onChange={setReason}
      />
      {field('own', words.own, words.ownHelp, tried && isOwnMissing ? words.ownMissing : null)}
      {field('evidence', words.evidence, words.evidenceHelp, null)}
      <Box className="sheet__acts">
        <Button look="main" wide busy={busy && words.sending} onPress={submit}>
          {words.send}
        </Button>
      </Box>
    </Sheet>
  )
}

function useSending(patron: string, { onClose, onSent }: Pick<Props, 'onClose' | 'onSent'>) {
  const words = useAccountWords()
  const troubleText = useTroubleText()
  const { busy, act } = useAct((key, body: RequestWaiverBody) =>
    callServer('requestWaiver', { params: { id: patron }, body, key }),
  )
  async function send(body: RequestWaiverBody): Promise<void> {
    const result = await act(body)
    if (result === null) return
    if (!result.ok) {
      const { problem } = result
      return showToast({ kind: 'failed', text: problem.errors?.[0]?.message ?? troubleText(problem) })
    }
    showToast({ kind: 'done', text: words.sent })
    onClose()
    onSent()
  }
  return { busy, send }
}
