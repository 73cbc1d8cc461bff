import type { AccountLine } from '@wenyuan/contract'
import { formatAmount } from '@wenyuan/look'
import { type FormEvent, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useAsk } from '../api/use-ask.ts'
import { useTill } from '../session/till.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { fenOf, readFen, sayFen, yuanOf } from '../words/money.ts'
import type { Reader } from './answer.ts'
import { forgetReader } from './desk-call.ts'
import { changeDesk, say } from './desk-state.ts'
import { type DeskWords, deskWords } from './words.ts'

const close = () => changeDesk({ dialog: null })

/** What is owed and for what, how much is given, and the change to hand back. */
export function PayDialog({ reader }: { readonly reader: Reader }) {
  const words = useWords(deskWords)
  const account = useAsk('getAccount', { params: { id: reader.id }, query: { limit: 100 } })
  return (
    <Dialog title={words.payTitle(reader.name)} onClose={close}>
      {account.data === undefined ? (
        account.error === null ? (
          <Loading rows={3} />
        ) : (
          <Failed error={account.error} onRetry={() => void account.refetch()} />
        )
      ) : (
        <>
          <Owed balance={account.data.balance} lines={account.data.lines} />
          <PayForm reader={reader} owedFen={Math.max(0, fenOf(account.data.balance))} />
        </>
      )}
    </Dialog>
  )
}

function Owed({ balance, lines }: { readonly balance: string; readonly lines: readonly AccountLine[] }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const open = lines.filter(({ open }) => open !== undefined && fenOf(open) > 0)
  const fen = fenOf(balance)
  if (fen <= 0) return <p className="dialog-note">{words.payOwesNothing}</p>
  return (
    <>
      <p className="pay-owed">
        {words.payOwes} <b className="late">{sayFen(fen, language)}</b>
      </p>
      <table className="pay-lines" aria-label={words.payLines}>
        <tbody>
          {open.map((line) => (
            <tr key={line.id}>
              <td>
                {words.payAbout[line.about ?? ''] ?? words.payOther}
                <p className="cap">{line.explained.map(({ text }) => text).join('；')}</p>
              </td>
              <td className="num">{formatAmount(line.open ?? '0.00')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type Method = 'cash' | 'card' | 'wechat' | 'alipay'
const METHODS: readonly Method[] = ['cash', 'card', 'wechat', 'alipay']

function PayForm({ reader, owedFen }: { readonly reader: Reader; readonly owedFen: number }) {
  const words = useWords(deskWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const till = useTill()
  const { busy, act } = useAct('pay')
  const [amount, setAmount] = useState(owedFen === 0 ? '' : yuanOf(owedFen))
  const [given, setGiven] = useState('')
  const [method, setMethod] = useState<Method>('cash')
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const amountFen = readFen(amount)
  const givenFen = method === 'cash' && given.trim() !== '' ? readFen(given) : null
  const faults = faultsOf({ amountFen, givenFen, given: method === 'cash' ? given : '' }, words)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (amountFen === null || faults.amount !== undefined || faults.given !== undefined) return
    setError(null)
    const result = await act({ params: { id: reader.id }, body: { amount: yuanOf(amountFen), method, ...till } })
    if (result === null) return
    if (!result.ok) {
      setError(result.status === 0 ? ui.unreachable : (result.problem.detail ?? result.problem.title))
      return
    }
    changeDesk({ dialog: null })
    say({ kind: 'paid', reader, receipt: result.body, givenFen })
    forgetReader()
  }

  return (
    <form onSubmit={submit} noValidate className="form-rows">
      <Field
        label={words.payAmount}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
        error={tried ? faults.amount : undefined}
        autoFocus
      />
      <MethodChoice method={method} choose={setMethod} />
      {method === 'cash' ? (
        <Field
          label={words.payGiven}
          inputMode="decimal"
          value={given}
          onChange={(event) => setGiven(event.target.value)}
          error={tried ? faults.given : undefined}
        />
      ) : null}
      <p className="pay-change" aria-live="polite">
        {words.payChange}{' '}
        <b>
          {givenFen !== null && amountFen !== null && givenFen >= amountFen
            ? sayFen(givenFen - amountFen, language)
            : '—'}
        </b>
      </p>
      <p role="alert" className="form-error">
        {error === null ? null : `${words.payRefused}：${error}`}
      </p>
      <div className="dialog-actions">
        <Button look="main" type="submit" busy={busy} busyLabel={words.busyPaying}>
          {amountFen === null ? words.pay : words.payDo(sayFen(amountFen, language))}
        </Button>
      </div>
    </form>
  )
}

type Typed = { readonly amountFen: number | null; readonly givenFen: number | null; readonly given: string }

function faultsOf({ amountFen, givenFen, given }: Typed, words: DeskWords): { amount?: string; given?: string } {
  const amount = amountFen === null ? words.payWrong : amountFen === 0 ? words.payZero : undefined
  const isShort = givenFen !== null && amountFen !== null && givenFen < amountFen
  const wrong = given.trim() !== '' && givenFen === null ? words.payWrong : isShort ? words.payShort : undefined
  return { ...(amount === undefined ? {} : { amount }), ...(wrong === undefined ? {} : { given: wrong }) }
}

function MethodChoice({ method, choose }: { readonly method: Method; readonly choose: (method: Method) => void }) {
  const words = useWords(deskWords)
  return (
    <fieldset className="pick">
      <legend>{words.payMethod}</legend>
      {METHODS.map((name) => (
        <button key={name} type="button" aria-pressed={name === method} onClick={() => choose(name)}>
          {words.payMethods[name]}
        </button>
      ))}
    </fieldset>
  )
}
