import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ListedOnlinePayment } from '@wenyuan/contract'
import { useState } from 'react'
import { ask } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { MoneyDialog } from './money-dialog.tsx'
import { accountsWords } from './words.ts'

const STATUSES = ['open', 'paid', 'closed', 'failed'] as const satisfies readonly ListedOnlinePayment['status'][]

/** What readers paid, or began to pay, from their phones. */
export function OnlinePayments() {
  const say = useWords(accountsWords)
  const search = useSearch({ from: '/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const status = STATUSES.find((one) => one === search.kind)
  const payments = useAskPages('listOnlinePayments', { query: status === undefined ? {} : { status } })
  const library = useAsk('getLibrary', {}, { staleMs: 60_000 }).data
  const isOff = library !== undefined && library.features.onlinePayment === null
  return (
    <>
      <div className="waiver-filters">
        <Choice
          label={say.status}
          value={status ?? ''}
          options={[
            { value: '', label: say.all },
            ...STATUSES.map((value) => ({ value, label: say.onlineStatus[value] })),
          ]}
          onChange={({ target: { value } }) =>
            navigate({ search: { tab: 'online', ...(value === '' ? {} : { kind: value }) } })
          }
        />
      </div>
      <section className="panel" aria-label={say.online}>
        <Listed pages={payments} empty={<Empty title={say.noOnline} note={isOff ? say.onlineOff : say.noOnlineNote} />}>
          {(items) => <PaymentTable payments={items} />}
        </Listed>
      </section>
    </>
  )
}

function PaymentTable({ payments }: { readonly payments: readonly ListedOnlinePayment[] }) {
  const say = useWords(accountsWords)
  const [giving, setGiving] = useState<ListedOnlinePayment | null>(null)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.at}</th>
            <th scope="col">{say.payer}</th>
            <th scope="col">{say.method}</th>
            <th scope="col">{say.status}</th>
            <th scope="col" className="num">
              {say.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <Row key={payment.id} payment={payment} onGiveBack={() => setGiving(payment)} />
          ))}
        </tbody>
      </table>
      {giving === null ? null : <GiveBack payment={giving} onClose={() => setGiving(null)} />}
    </div>
  )
}

const LOOKS = { open: 'state state--half', paid: 'state state--full', closed: 'state', failed: 'state late' } as const

function Row({ payment, onGiveBack }: { readonly payment: ListedOnlinePayment; readonly onGiveBack: () => void }) {
  const say = useWords(accountsWords)
  const { instant, amount, money } = useSay()
  const mayCorrect = useHas('fee.correct')
  const { patronId, patronName, patron, provider, status, trouble, refunded, createdAt, paidAt } = payment
  return (
    <tr className="top-row">
      <td className="nowrap">{instant(paidAt ?? createdAt)}</td>
      <td className="long">
        <Link to="/patrons/$id/account" params={{ id: patronId }}>{`${patronName}　${patron}`}</Link>
      </td>
      <td>{say.provider[provider]}</td>
      <td>
        <span className={LOOKS[status]}>{say.onlineStatus[status]}</span>
        {trouble === null ? null : <p className="late">{say.trouble[trouble]}</p>}
        {refunded === '0.00' ? null : <p className="cap">{say.wentBack(money(refunded))}</p>}
        <div className="row-acts line-acts">
          {status === 'open' ? <CheckAgain payment={payment} /> : null}
          {status === 'paid' && mayCorrect && leftOf(payment) !== '0.00' ? (
            <Button look="bare" onClick={onGiveBack}>
              {say.giveBack}
            </Button>
          ) : null}
        </div>
      </td>
      <td className="num">{amount(payment.amount)}</td>
    </tr>
  )
}

function leftOf({ amount, refunded }: ListedOnlinePayment): string {
  return yuanOf(fenOf(amount) - fenOf(refunded))
}

/** Looking at one that is open asks the provider what became of it. */
function CheckAgain({ payment: { id, amount } }: { readonly payment: ListedOnlinePayment }) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const [busy, setBusy] = useState(false)
  async function check() {
    setBusy(true)
    try {
      const { status } = await ask('getOnlinePayment', { params: { id } })
      toast({ text: say.onlineStatus[status] })
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), isError: true })
    }
    setBusy(false)
    await queryClient.invalidateQueries({ queryKey: ['listOnlinePayments'] })
  }
  return (
    <Button
      look="bare"
      busy={busy}
      busyLabel={say.asking}
      aria-label={say.askProviderOf(money(amount))}
      onClick={() => void check()}
    >
      {say.askProvider}
    </Button>
  )
}

function GiveBack({ payment, onClose }: { readonly payment: ListedOnlinePayment; readonly onClose: () => void }) {
  const say = useWords(accountsWords)
  const { money } = useSay()
  const { busy, failure, send } = useSend('refundOnlinePayment', ['listOnlinePayments', 'getAccount'])
  const left = leftOf(payment)
  return (
    <MoneyDialog
      title={say.giveBack}
      note={say.giveBackNote(money(left))}
      amount={{ initial: left }}
      submit={say.giveBack}
      busyLabel={say.refunding}
      sending={{ busy, failure }}
      onClose={onClose}
      onSubmit={async ({ amount, reason }) => {
        const done = await send({ params: { id: payment.id }, body: { amount, reason } })
        if (done === null) return
        toast({ text: say.gaveBack(money(amount)) })
        onClose()
      }}
    />
  )
}
