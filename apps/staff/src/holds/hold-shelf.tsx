import type { HoldView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { useBranch } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { CancelHold } from './cancel-hold.tsx'
import { PatronLink } from './patron-link.tsx'
import { ScanField, useScanBack } from './scan-back.tsx'
import { refusalOf } from './verdict.ts'
import { holdsWords } from './words.ts'

const PAGE_SIZE = 200

/** What waits to be fetched by readers, in the server's order: the first to be taken off on top. */
export function HoldShelf() {
  const say = useWords(holdsWords)
  const { today } = useSay()
  const branch = useBranch()
  const scanBack = useScanBack()
  const ready = useAskPages(
    'listHolds',
    { query: { branch: branch?.code ?? '', status: 'ready', limit: PAGE_SIZE } },
    { enabled: branch !== undefined },
  )
  const holds = ready.items ?? []
  const expired = holds.filter((hold) => urgencyOf(hold, today) === 'expired').length
  const ending = holds.filter((hold) => urgencyOf(hold, today) === 'today').length
  return (
    <>
      <ScanField scanBack={scanBack} label={say.takeOffLabel} />
      <section className="panel" aria-label={say.shelf}>
        <header className="panel-head">
          <h2 className="grow">
            {branch?.name} {say.shelf}
          </h2>
          {ready.items === undefined ? null : (
            <span className="cap">{say.shelfCount(holds.length, ready.hasMore, expired, ending)}</span>
          )}
        </header>
        <Listed pages={ready} empty={<Empty title={say.noReady} note={say.noReadyNote} />}>
          {(items) => <ShelfTable holds={items} />}
        </Listed>
      </section>
    </>
  )
}

function ShelfTable({ holds }: { readonly holds: readonly HoldView[] }) {
  const say = useWords(holdsWords)
  const [cancelling, setCancelling] = useState<HoldView | null>(null)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.slot}</th>
            <th scope="col">{say.book}</th>
            <th scope="col">{say.barcode}</th>
            <th scope="col">{say.patron}</th>
            <th scope="col">{say.until}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <ShelfRow key={hold.id} hold={hold} onCancel={() => setCancelling(hold)} />
          ))}
        </tbody>
      </table>
      {cancelling === null ? null : <CancelHold hold={cancelling} onClose={() => setCancelling(null)} />}
    </div>
  )
}

const LOOK = { expired: 'late', today: 'soon', later: 'ok' } as const

function ShelfRow({ hold, onCancel }: { readonly hold: HoldView; readonly onCancel: () => void }) {
  const say = useWords(holdsWords)
  const { today, day } = useSay()
  const extending = useSend('changeHold', ['listHolds'])
  const urgency = urgencyOf(hold, today)
  const words = { expired: say.expired, today: say.lastDay, later: say.keep }
  async function extend() {
    const { id, version } = hold
    const done = await extending.send({ params: { id }, body: { extend: true }, ...(version && { version }) })
    if (done?.body.until != null) toast({ text: say.extended(day(done.body.until)) })
  }
  return (
    <tr className={`due due--${urgency}`}>
      <td className="slot-cell song nowrap">{hold.slot ?? '—'}</td>
      <td className="song">{hold.titleText}</td>
      <td className="nowrap">{hold.item}</td>
      <td>
        <PatronLink hold={hold} />
      </td>
      <td className="nowrap">
        <span className={`state state--full ${LOOK[urgency]}`}>{words[urgency]}</span>
        <p className="cap">{hold.until === null ? null : day(hold.until)}</p>
      </td>
      <td>
        {urgency === 'expired' ? (
          <span className="cap">{say.expiredNote}</span>
        ) : (
          <div className="row-acts">
            <Button
              aria-label={say.extendOf(hold.titleText)}
              reason={refusalOf(hold.may?.extend)}
              busy={extending.busy}
              busyLabel={say.extending}
              onClick={extend}
            >
              {say.extend}
            </Button>
            <Button look="stop" reason={refusalOf(hold.may?.cancel)} onClick={onCancel}>
              {say.cancel}
            </Button>
          </div>
        )}
        <FailureNote failure={extending.failure} />
      </td>
    </tr>
  )
}

type Urgency = 'expired' | 'today' | 'later'

/** The server has ended it, or its last day is today. */
function urgencyOf({ status, until }: HoldView, today: string): Urgency {
  if (status !== 'ready') return 'expired'
  return until === today ? 'today' : 'later'
}
