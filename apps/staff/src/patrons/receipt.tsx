import type { ReceiptView } from '@wenyuan/contract'
import { dayOf, formatTime } from '@wenyuan/look'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useDownload } from '../api/use-download.ts'
import { slipSettings } from '../desk/slip-settings.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

type Props = {
  /** The account line’s. */
  readonly id: string
  /** Where it has just been given. */
  readonly receipt?: ReceiptView | undefined
  readonly name?: string | undefined
  readonly onClose: () => void
}

/** What was taken or paid out, to be shown and printed as it was given: on a roll, or in A6. */
export function Receipt({ id, receipt, name, onClose }: Props) {
  const say = useWords(patronsWords)
  const asked = useAsk('getReceipt', { params: { id } }, { enabled: receipt === undefined })
  const shown = receipt ?? asked.data
  return (
    <Dialog title={say.receipt} onClose={onClose}>
      {shown !== undefined ? (
        <>
          <Facts receipt={shown} name={name} />
          <Paper receipt={shown} />
        </>
      ) : asked.error === null ? (
        <Loading />
      ) : (
        <Failed error={asked.error} onRetry={() => void asked.refetch()} />
      )}
    </Dialog>
  )
}

function Facts({ receipt, name }: { readonly receipt: ReceiptView; readonly name: string | undefined }) {
  const say = useWords(patronsWords)
  const { money } = useSay()
  const { number, at, amount, method, balance, patron: card, reversed } = receipt
  const isOut = amount.startsWith('-')
  const rows = [
    [say.receiptNumber, number],
    // On paper there is no today.
    [say.at, `${dayOf(at)} ${formatTime(at)}`],
    [say.name, name === undefined ? card : `${name}　${card}`],
    [say.method, say.methods[method]],
    [say.balanceAfter, money(balance)],
  ] as const
  return (
    <div className="no-print">
      <p className="receipt-amount song">
        {isOut ? say.paidOut : say.received} {money(amount.replace('-', ''))}
      </p>
      {reversed ? <p className="late">{say.takenBack}</p> : null}
      <dl>
        {rows.map(([label, value]) => (
          <div className="kv" key={label}>
            <dt>{label}</dt>
            <dd className="long">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const ROLLS = ['80', '58'] as const
type Roll = (typeof ROLLS)[number]

/** The slip as it comes out of the printer, on the roll that this computer has; or the receipt as PDF. */
function Paper({ receipt: { id } }: { readonly receipt: ReceiptView }) {
  const say = useWords(patronsWords)
  const [width, setWidth] = useState<Roll>(slipSettings()?.width === '58' ? '58' : '80')
  const slip = useAsk('getReceiptSlip', { params: { id }, query: { width } }, { keep: true })
  const pdf = useDownload('getReceiptPdf')
  return (
    <>
      <div className="no-print receipt-roll">
        <Choice
          label={say.roll}
          value={width}
          options={ROLLS.map((value) => ({ value, label: say.rollOf(value) }))}
          onChange={({ target }) => setWidth(ROLLS.find((one) => one === target.value) ?? '80')}
        />
      </div>
      {slip.data === undefined ? (
        <Loading rows={3} />
      ) : (
        <section className="receipt" aria-label={say.slip}>
          <pre className={`slip-text slip-text--${width}`}>{slip.data}</pre>
        </section>
      )}
      <FailureNote failure={pdf.failure} />
      <div className="dialog-actions no-print">
        <Button busy={pdf.busy} busyLabel={say.makingPdf} onClick={() => void pdf.download({ params: { id } })}>
          <Icon name="export" size={16} />
          {say.receiptPdf}
        </Button>
        <Button onClick={() => print()}>
          <Icon name="print" size={16} />
          {say.printReceipt}
        </Button>
      </div>
    </>
  )
}
