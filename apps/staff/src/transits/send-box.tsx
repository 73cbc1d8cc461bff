import type { OperationAnswer, TransitView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { useBranch, useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { BoxSlip } from './box-slip.tsx'
import { ScanForm } from './scan-form.tsx'
import { ToSendTable } from './to-send-table.tsx'
import { transitsWords } from './words.ts'

/** The contract's MAX_BATCH_ITEMS. */
const MAX_ITEMS_IN_BOX = 100

type Shipment = OperationAnswer<'sendTransits'>
type Said = { readonly text: string; readonly look: 'ok' | 'late' }

/** What waits at this branch, put into a box and sent. */
export function SendBox() {
  const say = useWords(transitsWords)
  const branch = useBranch()
  const from = branch?.code ?? ''
  const waiting = useAskPages(
    'listTransits',
    { query: { from, state: 'waiting', limit: 200 } },
    { enabled: branch !== undefined },
  )
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<Said | null>(null)
  const [shipment, setShipment] = useState<Shipment | null>(null)
  const items = waiting.items ?? []
  const chosen = items.filter(({ item }) => ticked.has(item)).map(({ item }) => item)

  function tick(barcodes: readonly string[], on: boolean): void {
    const next = new Set(ticked)
    for (const barcode of barcodes) on ? next.add(barcode) : next.delete(barcode)
    setTicked(next)
  }
  function take(code: string): boolean {
    const found = items.find(({ item }) => item === code)
    if (found !== undefined) tick([code], true)
    setSaid(
      found === undefined
        ? { text: say.notInList(code), look: 'late' }
        : { text: say.ticked(found.titleText), look: 'ok' },
    )
    return found !== undefined
  }
  return (
    <>
      {shipment === null ? null : <Sent shipment={shipment} />}
      <div className="transit-tools">
        <ScanForm label={say.scanToTick} help={say.scanToTickHelp} act={say.tickIt} onScan={take}>
          {said === null ? null : <p className={said.look}>{said.text}</p>}
        </ScanForm>
        <SendForm
          from={from}
          items={chosen}
          onSent={(next) => {
            setShipment(next)
            setTicked(new Set())
            setSaid(null)
          }}
        />
      </div>
      <section className="panel" aria-label={say.send}>
        <header className="panel-head">
          <h2>
            {branch?.name} {say.send}
          </h2>
          <span className="cap grow">{say.sendNote}</span>
        </header>
        <Listed
          pages={waiting}
          empty={<Empty title={say.nothingToSend(branch?.name ?? '')} note={say.nothingToSendNote} />}
        >
          {(rows: readonly TransitView[]) => <ToSendTable transits={rows} ticked={ticked} tick={tick} />}
        </Listed>
      </section>
    </>
  )
}

type FormProps = {
  readonly from: string
  readonly items: readonly string[]
  readonly onSent: (shipment: Shipment) => void
}

function SendForm({ from, items, onSent }: FormProps) {
  const say = useWords(transitsWords)
  const { busy, failure, send } = useSend('sendTransits', ['listTransits'])
  const faultAt = useFaults(failure)
  const reason =
    items.length === 0 ? say.tickFirst : items.length > MAX_ITEMS_IN_BOX ? say.tooMany(MAX_ITEMS_IN_BOX) : undefined
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (reason !== undefined) return
    const form = event.currentTarget
    const box = String(new FormData(form).get('box') ?? '').trim()
    const done = await send({ body: { from, items: [...items], ...(box === '' ? {} : { box }) } })
    if (done === null) return
    form.reset()
    onSent(done.body)
  }
  return (
    <form className="send-form" onSubmit={submit} noValidate>
      <Field label={say.boxField} help={say.boxHelp} name="box" error={faultAt('box')} autoComplete="off" />
      <div>
        <Button look="main" type="submit" reason={reason} busy={busy} busyLabel={say.sending}>
          {say.sendThem(items.length)}
        </Button>
      </div>
      <FailureNote failure={failure} fields={['box']} />
    </form>
  )
}

/** What went, with the slip for the box; what did not, and why. */
function Sent({ shipment: { box, sent, notSent } }: { readonly shipment: Shipment }) {
  const say = useWords(transitsWords)
  const branchName = useBranchName()
  const [from] = sent.map((transit) => transit.from)
  const to = [...new Set(sent.map((transit) => transit.to))].map(branchName)
  return (
    <section className="shipment" role="status">
      {sent.length === 0 ? null : (
        <div className="row-acts">
          <strong className="ok grow">{say.sent(box, sent.length)}</strong>
          <Button onClick={() => print()}>{say.print}</Button>
        </div>
      )}
      {notSent.length === 0 ? null : (
        <>
          <strong className="late">{say.notSent(notSent.length)}</strong>
          <ul>
            {notSent.map(({ item, text }) => (
              <li key={item} className="long">
                {item}　{text}
              </li>
            ))}
          </ul>
        </>
      )}
      {sent.length === 0 ? null : <BoxSlip box={box} from={branchName(from ?? '')} to={to} transits={sent} />}
    </section>
  )
}
