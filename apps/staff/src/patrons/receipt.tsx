import type { PatronView, ReceiptView } from '@wenyuan/contract'
import { dayOf, formatTime } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

type Props = { readonly patron: PatronView; readonly receipt: ReceiptView; readonly onClose: () => void }

/** What was taken, to be shown and printed as it stands. */
export function Receipt({ patron, receipt, onClose }: Props) {
  const say = useWords(patronsWords)
  const { money } = useSay()
  const library = useAsk('getLibrary', {}, { staleMs: 60_000 }).data
  const { number, at, amount, method, balance, patron: card } = receipt
  const rows = [
    [say.receiptNumber, number],
    // On paper there is no today.
    [say.at, `${dayOf(at)} ${formatTime(at)}`],
    [say.name, `${patron.name}　${card}`],
    [say.method, say.methods[method]],
    [say.balanceAfter, money(balance)],
  ] as const
  return (
    <Dialog title={say.receipt} onClose={onClose}>
      <div className="receipt">
        <p className="song">{library?.name ?? ''}</p>
        <p className="receipt-amount song">
          {say.received} {money(amount)}
        </p>
        <dl>
          {rows.map(([label, value]) => (
            <div className="kv" key={label}>
              <dt>{label}</dt>
              <dd className="long">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="dialog-actions no-print">
        <Button onClick={() => print()}>
          <Icon name="print" size={16} />
          {say.printReceipt}
        </Button>
      </div>
    </Dialog>
  )
}
