import { Link } from '@tanstack/react-router'
import type { HoldView, PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { HoldActs, HoldDialog, type OpenHold } from '../holds/hold-acts.tsx'
import { HoldState } from '../holds/queue-table.tsx'
import { useBranchName } from '../session/branch.ts'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { patronsWords } from './words.ts'

/** What the patron waits for. */
export function PatronHolds({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const holds = useAskPages('listPatronHolds', { params: { id: patron.id }, query: { state: 'open' } })
  const [open, setOpen] = useState<OpenHold | null>(null)
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
      <HoldDialog open={open} onClose={() => setOpen(null)} />
    </section>
  )
}

function HoldRow({ hold, onOpen }: { readonly hold: HoldView; readonly onOpen: (what: OpenHold['what']) => void }) {
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
      <HoldActs
        hold={hold}
        changeLabel={`${say.change} ${hold.titleText}`}
        cancelLabel={`${say.cancelHold} ${hold.titleText}`}
        onOpen={onOpen}
      />
    </li>
  )
}
