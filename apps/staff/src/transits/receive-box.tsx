import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReceiptEntry } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { useBranch, useBranchName } from '../session/branch.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Listed } from '../ui/listed.tsx'
import { isTooLong, TooLong } from '../ui/too-long.tsx'
import { useWords } from '../words/language.ts'
import { ScanForm } from './scan-form.tsx'
import { SentTable } from './sent-table.tsx'
import { transitsWords } from './words.ts'

type Received = ReceiptEntry & { readonly nth: number }

/** A box is opened: each item is scanned, and the screen says where it goes; what is missing of the box stays listed. */
export function ReceiveBox() {
  const say = useWords(transitsWords)
  const branch = useBranch()
  const navigate = useNavigate({ from: '/transits' })
  const { q: box = '' } = useSearch({ from: '/transits' })
  const { busy, failure, send } = useSend('receiveTransits', ['listTransits'])
  const [received, setReceived] = useState<readonly Received[]>([])
  async function scan(code: string): Promise<boolean> {
    if (branch === undefined || isTooLong(code)) return false
    const done = await send({ body: { branch: branch.code, items: [code] } })
    if (done === null) return false
    const entries = done.body.items.map((entry, at) => ({ ...entry, nth: received.length + at }))
    setReceived([...entries.toReversed(), ...received])
    return done.body.items.every((entry) => entry.return !== undefined)
  }
  function check(code: string): boolean {
    void navigate({ search: { tab: 'receive', q: code } })
    return false
  }
  const count = received.filter((entry) => entry.return !== undefined).length
  return (
    <>
      <p className="cap transit-note">{say.receiveNote(branch?.name ?? '')}</p>
      <div className="transit-tools">
        <ScanForm
          label={say.scanToReceive}
          help={say.scanToReceiveHelp}
          act={say.receiveIt}
          busy={busy}
          busyLabel={say.receiving}
          onScan={scan}
        >
          {received[0] === undefined ? null : <WhereTo entry={received[0]} />}
          <FailureNote failure={failure} />
        </ScanForm>
        <ScanForm label={say.checkBox} help={say.checkBoxHelp} act={say.find} onScan={check}>
          <TooLong text={box} />
        </ScanForm>
      </div>
      {box === '' || isTooLong(box) ? null : <StillInBox box={box} />}
      <section className="panel" aria-label={say.received(count)}>
        <header className="panel-head">
          <h2>{say.received(count)}</h2>
        </header>
        {received.length === 0 ? <p className="panel-body cap">{say.nothingReceived}</p> : null}
        <ul>
          {received.map((entry) => (
            <li key={entry.nth} className="side-line">
              <WhereTo entry={entry} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function StillInBox({ box }: { readonly box: string }) {
  const say = useWords(transitsWords)
  const transits = useAskPages('listTransits', { query: { box, state: 'under-way', limit: 200 } })
  return (
    <section className="panel" aria-label={say.checkBox}>
      <Listed pages={transits} empty={<p className="panel-body ok">{say.boxDone(box)}</p>}>
        {(rows) => (
          <>
            <header className="panel-head">
              <h2 className="soon long">{say.stillInBox(box, rows.length)}</h2>
            </header>
            <SentTable transits={rows} />
          </>
        )}
      </Listed>
    </section>
  )
}

const LOOKS: Readonly<Record<string, string>> = { 'hold-shelf': 'ok', repair: 'soon', transit: 'info' }

function WhereTo({ entry }: { readonly entry: ReceiptEntry }) {
  const say = useWords(transitsWords)
  const branchName = useBranchName()
  const { item, return: back, reasons = [] } = entry
  const title = useTitleOf(item, back !== undefined)
  if (back === undefined) {
    return (
      <p className="where where--no">
        <strong className="late">{say.notReceived}</strong>
        <span className="cap long">{[item, ...reasons.map(({ message }) => message)].join('　')}</span>
      </p>
    )
  }
  const [kind = '', branch = ''] = back.to.split(':', 2)
  const whom = [back.hold?.patronName, back.hold?.patron].filter(Boolean).join(' ')
  const where = {
    'hold-shelf': say.toHoldShelf(whom, back.hold?.slot ?? ''),
    transit: say.toBranchNext(branchName(branch)),
    shelf: say.toShelf,
    repair: say.toRepair,
    processing: say.toProcessing,
  }[kind]
  return (
    <p className={`where where--${LOOKS[kind] ?? 'plain'}`}>
      <strong>{where ?? back.to}</strong>
      <span className="song long">{title}</span>
      <span className="cap">{item}</span>
    </p>
  )
}

/** What the barcode is; empty until it is known. */
function useTitleOf(barcode: string, isKnown: boolean): string {
  const query = { query: { barcode } }
  const items = useAsk('listItems', query, { enabled: isKnown, staleMs: Number.POSITIVE_INFINITY }).data?.items ?? []
  return items[0]?.titleText ?? ''
}
