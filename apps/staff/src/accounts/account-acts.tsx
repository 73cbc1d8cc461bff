import type { AccountLine, AccountView, ReceiptView } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { useSend } from '../api/use-send.ts'
import { lineName } from '../patrons/account-line.ts'
import { patronsWords } from '../patrons/words.ts'
import { useTill } from '../session/till.ts'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { MoneyDialog } from './money-dialog.tsx'
import { accountsWords } from './words.ts'

/** What an act on an account makes old. */
const OLD_AFTER = ['getAccount', 'getPatron', 'listPatronLoans'] as const satisfies readonly OperationId[]

type Props = { readonly patronId: string; readonly account: AccountView; readonly onClose: () => void }
type WithReceipt = Props & { readonly onReceipt: (receipt: ReceiptView) => void }

/** For what no rule books. */
export function ChargeByHand({ patronId, onClose }: Props) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const till = useTill()
  const { busy, failure, send } = useSend('chargePatron', OLD_AFTER)
  return (
    <MoneyDialog
      title={say.charge}
      note={say.chargeNote}
      amount={{ initial: '' }}
      submit={say.charge}
      busyLabel={say.charging}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async ({ amount, reason }) => {
        const at = till.branch === undefined ? {} : { branch: till.branch }
        const done = await send({ params: { id: patronId }, body: { amount, reason, ...at } })
        if (done === null) return
        toast({ text: say.charged(money(amount)) })
        onClose()
      }}
    />
  )
}

/** Lowers a charge by a reversing line. */
export function CorrectCharge({ patronId, line, onClose }: Omit<Props, 'account'> & { readonly line: AccountLine }) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const { busy, failure, send } = useSend('correctCharge', OLD_AFTER)
  return (
    <MoneyDialog
      title={say.correctTitle}
      note={say.correctNote(money(line.open ?? '0.00'))}
      amount={{ initial: line.amount }}
      submit={say.correct}
      busyLabel={say.correcting}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async ({ amount, reason }) => {
        const done = await send({ params: { id: patronId }, body: { charge: line.id, amount, reason } })
        if (done === null) return
        toast({ text: say.corrected(money(amount)) })
        onClose()
      }}
    />
  )
}

export function RefundCredit({ patronId, account, onClose, onReceipt }: WithReceipt) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const till = useTill()
  const { busy, failure, send } = useSend('refundCredit', OLD_AFTER)
  return (
    <MoneyDialog
      title={say.refund}
      note={say.refundNote(money(account.credit))}
      amount={{ initial: account.credit }}
      hasMethod
      submit={say.refund}
      busyLabel={say.refunding}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async (form) => {
        const done = await send({ params: { id: patronId }, body: { ...form, ...till } })
        if (done !== null) onReceipt(done.body)
      }}
    />
  )
}

export function SetOffCredit({ patronId, account, onClose }: Props) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const { busy, failure, send } = useSend('setOffCredit', OLD_AFTER)
  return (
    <MoneyDialog
      title={say.setOff}
      note={say.setOffNote(money(account.credit), money(account.owed))}
      hasReason={false}
      submit={say.setOff}
      busyLabel={say.settingOff}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async () => {
        const done = await send({ params: { id: patronId }, body: {} })
        if (done === null) return
        toast({ text: say.isSetOff(money(done.body.owed)) })
        onClose()
      }}
    />
  )
}

export function ChangeDeposit({
  patronId,
  account,
  act,
  onClose,
  onReceipt,
}: WithReceipt & { readonly act: 'take' | 'give-back' }) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const till = useTill()
  const { busy, failure, send } = useSend('changeDeposit', OLD_AFTER)
  const title = act === 'take' ? say.takeDeposit : say.giveDeposit
  return (
    <MoneyDialog
      title={title}
      note={act === 'take' ? say.depositNote : say.depositBackNote(money(account.deposit))}
      amount={{ initial: act === 'take' ? '' : account.deposit }}
      hasMethod
      hasReason={false}
      submit={title}
      busyLabel={say.working}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async ({ amount, method }) => {
        const done = await send({ params: { id: patronId }, body: { act, amount, method, ...till } })
        if (done !== null) onReceipt(done.body)
      }}
    />
  )
}

/** A payment that was a mistake goes back whole. */
export function ReversePayment({
  line,
  onClose,
  onReceipt,
}: {
  readonly line: AccountLine
  readonly onClose: () => void
  readonly onReceipt: (receipt: ReceiptView) => void
}) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const { money } = useSay()
  const till = useTill()
  const { busy, failure, send } = useSend('reversePayment', OLD_AFTER)
  return (
    <MoneyDialog
      title={say.reverseOf(line.receipt ?? lineName(line, words))}
      note={say.reverseNote(money(line.amount.replace('-', '')))}
      look="stop"
      submit={say.reverse}
      busyLabel={say.reversing}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        const done = await send({ params: { id: line.id }, body: { reason, ...till } })
        if (done !== null) onReceipt(done.body)
      }}
    />
  )
}
