import '../patrons/patrons.css'
import './accounts.css'
import { Link, useParams } from '@tanstack/react-router'
import type { AccountLine, AccountView, PatronView, ReceiptView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { refusalOf } from '../holds/verdict.ts'
import { isOpen } from '../patrons/account-line.ts'
import { Receipt } from '../patrons/receipt.tsx'
import { RequestWaiver } from '../patrons/request-waiver.tsx'
import { TakePayment } from '../patrons/take-payment.tsx'
import { useAccount } from '../patrons/use-account.ts'
import { patronsWords } from '../patrons/words.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import {
  ChangeDeposit,
  ChargeByHand,
  CorrectCharge,
  RefundCredit,
  ReversePayment,
  SetOffCredit,
} from './account-acts.tsx'
import { AccountFigures } from './account-figures.tsx'
import { AccountLines } from './account-lines.tsx'
import { Documents } from './documents.tsx'
import { OpenCharges } from './open-charges.tsx'
import { PatronWaivers } from './patron-waivers.tsx'
import { accountsWords } from './words.ts'

const NOT_THERE: readonly number[] = [400, 404]

/** One patron's money: what is owed and why, every line, and all that can be done about it. */
export default function PatronAccountPage() {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const { id } = useParams({ from: '/patrons/$id/account' })
  const mayRead = useHas('patron.read')
  const { data, error, refetch } = useAsk('getPatron', { params: { id } }, { enabled: mayRead })
  return (
    <Page
      title={data === undefined ? say.title : say.ofPatron(data.name)}
      needs="patron.read"
      actions={
        <Link className="btn btn--bare" to="/patrons/$id" params={{ id }}>
          {say.toPatron}
        </Link>
      }
    >
      {data !== undefined ? (
        <Account key={id} patron={data} />
      ) : error === null ? (
        <Loading />
      ) : NOT_THERE.includes(error.status) ? (
        <Empty title={words.notThere}>
          <Link className="btn" to="/patrons">
            {words.toList}
          </Link>
        </Empty>
      ) : (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}

type Open =
  | { readonly what: 'pay' | 'waive'; readonly line?: AccountLine }
  | { readonly what: 'charge' | 'refund' | 'set-off' | 'take-deposit' | 'give-deposit' }
  | { readonly what: 'correct' | 'reverse'; readonly line: AccountLine }
  | { readonly what: 'receipt'; readonly id: string; readonly receipt?: ReceiptView }

function Account({ patron }: { readonly patron: PatronView }) {
  const account = useAccount(patron.id)
  const [open, setOpen] = useState<Open | null>(null)
  const { view } = account
  if (view === undefined)
    return account.error === null ? <Loading /> : <Failed error={account.error} onRetry={account.retry} />
  const charges = (account.items ?? []).filter(isOpen)
  return (
    <div className="split account-page">
      <div>
        <AccountFigures account={view} />
        <MainActs account={view} onOpen={setOpen} />
        <OpenCharges charges={charges} may={view.may} onAct={(what, line) => setOpen({ what, line })} />
        <AccountLines
          pages={account}
          may={view.may}
          onAct={(what, line) => setOpen(what === 'receipt' ? { what, id: line.id } : { what, line })}
        />
      </div>
      <div>
        <PatronWaivers patronId={patron.id} />
        <Documents patron={patron} />
      </div>
      {open === null ? null : (
        <OpenDialog open={open} patron={patron} account={view} charges={charges} onOpen={setOpen} />
      )}
    </div>
  )
}

type ActsProps = { readonly account: AccountView; readonly onOpen: (open: Open) => void }

/** What can be done at the account as a whole; what makes no sense there now is not offered. */
function MainActs({ account: { may, owed, deposit }, onOpen }: ActsProps) {
  const say = useWords(accountsWords)
  const { pay, waive } = useWords(patronsWords)
  const act = (what: Exclude<Open['what'], 'correct' | 'reverse' | 'receipt'>) => () => onOpen({ what })
  return (
    <div className="row-acts account-acts">
      <Button look="main" reason={refusalOf(may?.pay)} onClick={act('pay')}>
        {pay}
      </Button>
      {may?.setOff === undefined ? null : <Button onClick={act('set-off')}>{say.setOff}</Button>}
      {may?.refund === undefined ? null : <Button onClick={act('refund')}>{say.refund}</Button>}
      {owed === '0.00' ? null : <Button onClick={act('waive')}>{waive}</Button>}
      <Button reason={refusalOf(may?.charge)} onClick={act('charge')}>
        {say.charge}
      </Button>
      {refusalOf(may?.deposit) === undefined ? <Button onClick={act('take-deposit')}>{say.takeDeposit}</Button> : null}
      {deposit === '0.00' || refusalOf(may?.deposit) !== undefined ? null : (
        <Button onClick={act('give-deposit')}>{say.giveDeposit}</Button>
      )}
    </div>
  )
}

type DialogProps = {
  readonly open: Open
  readonly patron: PatronView
  readonly account: AccountView
  readonly charges: readonly AccountLine[]
  readonly onOpen: (open: Open | null) => void
}

function OpenDialog({ open, patron, account, charges, onOpen }: DialogProps) {
  const onClose = () => onOpen(null)
  const onReceipt = (receipt: ReceiptView) => onOpen({ what: 'receipt', id: receipt.id, receipt })
  const of = { patronId: patron.id, account, onClose }
  switch (open.what) {
    case 'pay':
      return (
        <TakePayment
          patron={patron}
          balance={account.owed}
          charges={charges}
          chosen={open.line}
          onClose={onClose}
          onPaid={onReceipt}
        />
      )
    case 'waive':
      return (
        <RequestWaiver patron={patron} balance={account.owed} charges={charges} chosen={open.line} onClose={onClose} />
      )
    case 'charge':
      return <ChargeByHand {...of} />
    case 'refund':
      return <RefundCredit {...of} onReceipt={onReceipt} />
    case 'set-off':
      return <SetOffCredit {...of} />
    case 'take-deposit':
    case 'give-deposit':
      return <ChangeDeposit {...of} act={open.what === 'take-deposit' ? 'take' : 'give-back'} onReceipt={onReceipt} />
    case 'correct':
      return <CorrectCharge {...of} line={open.line} />
    case 'reverse':
      return <ReversePayment line={open.line} onClose={onClose} onReceipt={onReceipt} />
    case 'receipt':
      return <Receipt id={open.id} receipt={open.receipt} name={patron.name} onClose={onClose} />
  }
}
