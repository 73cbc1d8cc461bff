import { Link } from '@tanstack/react-router'
import type { AccountLine, PatronView, ReceiptView } from '@wenyuan/contract'
import { useState } from 'react'
import { refusalOf } from '../holds/verdict.ts'
import { DisputeCharge } from '../troubles/dispute-charge.tsx'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { StepList } from '../ui/reasons.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { isOpen, isOwed, lineName } from './account-line.ts'
import { PendingWaivers } from './pending-waivers.tsx'
import { Receipt } from './receipt.tsx'
import { RequestWaiver } from './request-waiver.tsx'
import { TakePayment } from './take-payment.tsx'
import { useAccount } from './use-account.ts'
import { patronsWords } from './words.ts'

type Open =
  | { readonly what: 'pay' | 'waive'; readonly line: AccountLine | null }
  | { readonly what: 'receipt'; readonly receipt: ReceiptView }

/** What is owed and every line that it comes from, each with how it was computed. */
export function PatronAccount({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { money } = useSay()
  const account = useAccount(patron.id)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const balance = account.balance ?? patron.balance
  const charges = (account.items ?? []).filter(isOpen)
  return (
    <section className="panel" aria-label={say.account}>
      <header className="panel-head">
        <h2>{say.account}</h2>
        <span className={`grow ${isOwed(balance) ? 'late' : 'cap'}`}>
          {balance.startsWith('-')
            ? say.credit(money(balance.slice(1)))
            : isOwed(balance)
              ? say.owes(money(balance))
              : say.owesNothing}
        </span>
        <Button reason={refusalOf(patron.may?.pay)} onClick={() => setOpen({ what: 'pay', line: null })}>
          {say.pay}
        </Button>
        {isOwed(balance) ? (
          <Button look="bare" onClick={() => setOpen({ what: 'waive', line: null })}>
            {say.waive}
          </Button>
        ) : null}
        <Link className="btn btn--bare" to="/patrons/$id/account" params={{ id: patron.id }}>
          {say.wholeAccount}
        </Link>
      </header>
      <PendingWaivers patron={patron} />
      <Listed pages={account} empty={<p className="panel-body cap">{say.noLines}</p>}>
        {(lines) => <AccountTable lines={lines} card={patron.card} />}
      </Listed>
      {open?.what === 'pay' ? (
        <TakePayment
          patron={patron}
          balance={balance}
          charges={charges}
          onClose={close}
          onPaid={(receipt) => setOpen({ what: 'receipt', receipt })}
        />
      ) : null}
      {open?.what === 'waive' ? (
        <RequestWaiver patron={patron} balance={balance} charges={charges} onClose={close} />
      ) : null}
      {open?.what === 'receipt' ? (
        <Receipt id={open.receipt.id} receipt={open.receipt} name={patron.name} onClose={close} />
      ) : null}
    </section>
  )
}

function AccountTable({ lines, card }: { readonly lines: readonly AccountLine[]; readonly card: string }) {
  const say = useWords(patronsWords)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.at}</th>
            <th scope="col">{say.what}</th>
            <th scope="col" className="num">
              {say.amount}
            </th>
            <th scope="col" className="num">
              {say.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <AccountRow key={line.id} line={line} card={card} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AccountRow({ line, card }: { readonly line: AccountLine; readonly card: string }) {
  const say = useWords(patronsWords)
  const { day, amount, money } = useSay()
  const { at, explained, open } = line
  return (
    <tr className="top-row">
      <td className="nowrap">{day(at)}</td>
      <td>
        <b>{lineName(line, say)}</b>
        {open !== undefined && isOwed(open) ? <span className="cap late">　{say.open(money(open))}</span> : null}
        {line.kind === 'charge' ? <DisputeCharge line={line} name={lineName(line, say)} card={card} /> : null}
        {explained.length === 0 ? null : (
          <details>
            <summary>{say.lineWhy}</summary>
            <StepList title={say.lineWhy} of={`${lineName(line, say)} ${line.receipt ?? day(at)}`} steps={explained} />
          </details>
        )}
      </td>
      <td className="num">{amount(line.amount)}</td>
      <td className="num">{amount(line.balance)}</td>
    </tr>
  )
}
