import { Link } from '@tanstack/react-router'
import type { HoldView, PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { CancelHold } from '../holds/cancel-hold.tsx'
import { ChangeHold } from '../holds/change-hold.tsx'
import { HoldState } from '../holds/queue-table.tsx'
import { refusalOf } from '../holds/verdict.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { patronsWords } from './words.ts'

type Open = { readonly what: 'change' | 'cancel'; readonly hold: HoldView }

/** What the patron waits for. */
export function PatronHolds({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const holds = useAskPages('listPatronHolds', { params: { id: patron.id }, query: { state: 'open' } })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <section className="panel" aria-label={say.holds}>
      <header className="panel-head">
        <h2>{say.holds}</h2>
        <span className="cap">{patron.openHolds}</span>
      </header>
      <Listed pages={holds} empty={<p className="panel-body cap">{say.noHolds}</p>}>
        {(items) => (
          <ul>
            {items.map((hold) => (
              <HoldRow key={hold.id} hold={hold} onOpen={(what) => setOpen({ what, hold })} />
            ))}
          </ul>
        )}
      </Listed>
      {open?.what === 'change' ? <ChangeHold hold={open.hold} onClose={close} /> : null}
      {open?.what === 'cancel' ? <CancelHold hold={open.hold} onClose={close} /> : null}
    </section>
  )
}

function HoldRow({ hold, onOpen }: { readonly hold: HoldView; readonly onOpen: (what: Open['what']) => void }) {
  const say = useWords(patronsWords)
  const branchName = useBranchName()
  return (
    <li className="loan-row">
      <div className="grow">
        <Link className="song book-link long" to="/holds" search={{ tab: 'queue', id: hold.title }}>
          {hold.titleText}
        </Link>
        <p className="cap">
          {say.pickup} {branchName(hold.pickup)}
        </p>
      </div>
      <div className="loan-due">
        <HoldState hold={hold} />
      </div>
      <div className="row-acts">
        {hold.status === 'waiting' ? (
          <Button aria-label={`${say.change} ${hold.titleText}`} onClick={() => onOpen('change')}>
            {say.change}
          </Button>
        ) : null}
        {hold.may?.cancel === undefined ? null : (
          <Button
            look="stop"
            aria-label={`${say.cancelHold} ${hold.titleText}`}
            reason={refusalOf(hold.may.cancel)}
            onClick={() => onOpen('cancel')}
          >
            {say.cancelHold}
          </Button>
        )}
      </div>
    </li>
  )
}
