import type { HoldView } from '@wenyuan/contract'
import { useState } from 'react'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { HoldActs, HoldDialog, type OpenHold } from './hold-acts.tsx'
import { PatronLink } from './patron-link.tsx'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

/** The queue, place by place; what a hold has been given stands with it. */
export function QueueTable({ holds }: { readonly holds: readonly HoldView[] }) {
  const say = useWords(holdsWords)
  const [open, setOpen] = useState<OpenHold | null>(null)
  const last = holds.filter(({ position }) => position !== null).length
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {say.position}
            </th>
            <th scope="col">{say.patron}</th>
            <th scope="col">{say.placedAt}</th>
            <th scope="col">{say.pickup}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <QueueRow key={hold.id} hold={hold} onOpen={(what) => setOpen({ what, hold })} />
          ))}
        </tbody>
      </table>
      <HoldDialog open={open} last={last} onClose={() => setOpen(null)} />
    </div>
  )
}

type RowProps = { readonly hold: HoldView; readonly onOpen: (what: OpenHold['what']) => void }

function QueueRow({ hold, onOpen }: RowProps) {
  const say = useWords(holdsWords)
  const { instant } = useSay()
  const branchName = useBranchName()
  const who = whoOf(hold)
  return (
    <tr>
      <td className="num song">{hold.position ?? '—'}</td>
      <td>
        <PatronLink hold={hold} />
      </td>
      <td className="nowrap">{instant(hold.placedAt)}</td>
      <td>{branchName(hold.pickup)}</td>
      <td>
        <HoldState hold={hold} />
      </td>
      <td>
        <HoldActs
          hold={hold}
          changeLabel={say.changeOf(who, hold.titleText)}
          cancelLabel={say.cancelOf(who, hold.titleText)}
          onOpen={onOpen}
        />
      </td>
    </tr>
  )
}

const LOOKS: Readonly<Record<string, string>> = {
  ready: 'state--full ok',
  in_transit: 'state--half info',
  expired: 'state--full late',
}

/** Where a hold stands; under it, why it is passed over. */
export function HoldState({ hold }: { readonly hold: HoldView }) {
  const say = useWords(holdsWords)
  const { day } = useSay()
  const { status, suspendedUntil, item, until, findings = [] } = hold
  return (
    <>
      <span className={`state ${LOOKS[status] ?? ''}`}>{say.status[status]}</span>
      {suspendedUntil === null ? null : <p className="cap soon">{say.suspendedUntil(day(suspendedUntil))}</p>}
      {until === null || status !== 'ready' ? null : <p className="cap">{say.keepUntil(day(until))}</p>}
      {item === null ? null : <p className="cap">{say.statusItem(item)}</p>}
      {findings.length === 0 ? null : (
        <ul className="cap" aria-label={say.why}>
          {findings.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}
