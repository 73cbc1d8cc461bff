import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReceiptView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Receipt } from '../patrons/receipt.tsx'
import { patronsWords } from '../patrons/words.ts'
import { useTill } from '../session/till.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { DeskChoice } from './desk-choice.tsx'
import { missingNumbers } from './number-gaps.ts'
import type { NamedTill } from './till-panel.tsx'
import { accountsWords } from './words.ts'

/** The receipts of this desk, of one day or of all; that none is missing is said below. */
export function Receipts() {
  const say = useWords(accountsWords)
  const { from: on = '' } = useSearch({ from: '/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const { branch, desk } = useTill()
  if (branch === undefined) return <Loading />
  return (
    <>
      <DeskChoice />
      <div className="till-place">
        <Field
          label={say.on}
          help={say.allDays}
          type="date"
          value={on}
          onChange={({ target: { value } }) =>
            navigate({ search: { tab: 'receipts', ...(value === '' ? {} : { from: value }) } })
          }
        />
      </div>
      <ReceiptList till={{ branch, ...(desk === undefined ? {} : { desk }) }} on={on} />
    </>
  )
}

function ReceiptList({ till, on }: { readonly till: NamedTill; readonly on: string }) {
  const say = useWords(accountsWords)
  const words = useWords(patronsWords)
  const pages = useAskPages('listReceipts', { query: { ...till, ...(on === '' ? {} : { on }) } })
  const [open, setOpen] = useState<ReceiptView | null>(null)
  return (
    <section className="panel" aria-label={say.receipts}>
      <Listed pages={pages} empty={<Empty title={say.noReceipts} />}>
        {(items) => (
          <>
            <div className="table-scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say.number}</th>
                    <th scope="col">{say.at}</th>
                    <th scope="col">{say.card}</th>
                    <th scope="col">{say.what}</th>
                    <th scope="col">{say.method}</th>
                    <th scope="col" className="num">
                      {words.amount}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((receipt) => (
                    <Row key={receipt.id} receipt={receipt} onOpen={() => setOpen(receipt)} />
                  ))}
                </tbody>
              </table>
            </div>
            <Unbroken numbers={items.map(({ number }) => number)} />
          </>
        )}
      </Listed>
      {open === null ? null : <Receipt id={open.id} receipt={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Unbroken({ numbers }: { readonly numbers: readonly string[] }) {
  const say = useWords(accountsWords)
  const missing = missingNumbers(numbers)
  const [last = '', first = ''] = [numbers[0], numbers.at(-1)]
  return (
    <p className={missing === 0 ? 'panel-body cap' : 'panel-body late'}>
      {missing === 0 ? say.unbroken(first, last) : say.broken(missing)}
    </p>
  )
}

function Row({ receipt, onOpen }: { readonly receipt: ReceiptView; readonly onOpen: () => void }) {
  const say = useWords(accountsWords)
  const { methods } = useWords(patronsWords)
  const { instant, amount } = useSay()
  const { number, at, patron, kind, method, reversed } = receipt
  return (
    <tr>
      <td>
        <Button look="bare" aria-label={say.openOf(number)} onClick={onOpen}>
          {number}
        </Button>
      </td>
      <td className="nowrap">{instant(at)}</td>
      <td>
        <Link to="/patrons" search={{ q: patron }}>
          {patron}
        </Link>
      </td>
      <td>
        {say.receiptKind[kind]}
        {reversed ? <span className="cap">　{say.isReversed}</span> : null}
      </td>
      <td>{methods[method]}</td>
      <td className="num">{amount(receipt.amount)}</td>
    </tr>
  )
}
