import type { HoldView } from '@wenyuan/contract'
import { type KeyboardEvent, useState } from 'react'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { EstimatedDays } from './estimated-days.tsx'
import { HoldActs, HoldDialog, type OpenHold } from './hold-acts.tsx'
import { HoldPasses } from './hold-passes.tsx'
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
            <QueueRow key={hold.id} hold={hold} last={last} onOpen={(what, to) => setOpen({ what, hold, to })} />
          ))}
        </tbody>
      </table>
      {last > 1 ? <p className="cap table-note">{say.moveKeys}</p> : null}
      <HoldDialog open={open} last={last} onClose={() => setOpen(null)} />
    </div>
  )
}

type RowProps = {
  readonly hold: HoldView
  readonly last: number
  /** `to`: the place to move it to. */
  readonly onOpen: (what: OpenHold['what'], to?: number) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

function QueueRow({ hold, last, onOpen }: RowProps) {
  const say = useWords(holdsWords)
  const { instant } = useSay()
  const branchName = useBranchName()
  const who = whoOf(hold)
  function moveByKey(event: KeyboardEvent<HTMLTableRowElement>) {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined || hold.position === null || hold.status !== 'waiting') return
    event.preventDefault()
    const to = hold.position + step
    if (to >= 1 && to <= last) onOpen('change', to)
  }
  return (
    <tr onKeyDown={moveByKey}>
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
  const { status, suspendedUntil, item, until, slot, hopeless, findings = [] } = hold
  return (
    <>
      <span className={`state ${LOOKS[status] ?? ''}`}>{say.status[status]}</span>
      {suspendedUntil === null ? null : <p className="cap soon">{say.suspendedUntil(day(suspendedUntil))}</p>}
      {until === null || status !== 'ready' ? null : <p className="cap">{say.keepUntil(day(until))}</p>}
      {hopeless ? <p className="cap soon">{say.hopelessTag}</p> : null}
      {slot === null ? null : <p className="cap">{say.slotOf(slot)}</p>}
      {item === null ? null : <p className="cap">{say.statusItem(item)}</p>}
      {hopeless ? null : <EstimatedDays of={hold} />}
      <HoldPasses hold={hold} />
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
