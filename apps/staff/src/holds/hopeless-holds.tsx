import type { HoldView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranch, useBranches, useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { CancelMany } from './cancel-many.tsx'
import { PatronLink } from './patron-link.tsx'
import { refusalOf } from './verdict.ts'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

const PAGE_SIZE = 100
const EVERYWHERE = ''

/** Holds that nothing can fill as things are: to be ended with one reason, many at once. */
export function HopelessHolds() {
  const say = useWords(holdsWords)
  const here = useBranch()
  const branches = useBranches()
  const [wished, setWished] = useState<string | null>(null)
  const branch = wished ?? here?.code ?? EVERYWHERE
  const holds = useAskPages(
    'listHolds',
    { query: { hopeless: 'true', limit: PAGE_SIZE, ...(branch === EVERYWHERE ? {} : { branch }) } },
    { enabled: here !== undefined || wished !== null },
  )
  return (
    <section className="panel" aria-label={say.hopeless}>
      <header className="panel-head">
        <h2>{say.hopeless}</h2>
        <span className="cap grow">{say.hopelessNote}</span>
        <select
          className="in branch-choice"
          aria-label={say.pickup}
          value={branch}
          onChange={(event) => setWished(event.target.value)}
        >
          <option value={EVERYWHERE}>{say.allBranches}</option>
          {branches.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </header>
      <Listed pages={holds} empty={<Empty title={say.noHopeless} note={say.noHopelessNote} />}>
        {(items) => <HopelessTable key={branch} holds={items} />}
      </Listed>
    </section>
  )
}

function HopelessTable({ holds }: { readonly holds: readonly HoldView[] }) {
  const say = useWords(holdsWords)
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set())
  const [isCancelling, setCancelling] = useState(false)
  const free = holds.filter(({ may }) => may?.cancel !== undefined && refusalOf(may.cancel) === undefined)
  // What was cancelled meanwhile, here or by a colleague, is no longer chosen.
  const chosen = free.filter(({ id }) => named.has(id))
  function toggle(id: string, isNamed: boolean) {
    const next = new Set(named)
    if (isNamed) next.add(id)
    else next.delete(id)
    setNamed(next)
  }
  return (
    <>
      <div className="many-bar">
        <label className="lift-one">
          <input
            type="checkbox"
            checked={chosen.length === free.length && free.length > 0}
            onChange={(event) => setNamed(new Set(event.target.checked ? free.map(({ id }) => id) : []))}
          />
          {say.chooseAll}
        </label>
        <Button
          look="stop"
          reason={chosen.length === 0 ? say.cancelManyNone : undefined}
          onClick={() => setCancelling(true)}
        >
          {say.cancelMany(chosen.length)}
        </Button>
      </div>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.book}</th>
              <th scope="col">{say.patron}</th>
              <th scope="col">{say.pickup}</th>
              <th scope="col">{say.placedAt}</th>
            </tr>
          </thead>
          <tbody>
            {holds.map((hold) => (
              <HopelessRow
                key={hold.id}
                hold={hold}
                isChosen={named.has(hold.id)}
                onChoose={(isChosen) => toggle(hold.id, isChosen)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {isCancelling ? <CancelMany holds={chosen} onClose={() => setCancelling(false)} /> : null}
    </>
  )
}

type RowProps = {
  readonly hold: HoldView
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function HopelessRow({ hold, isChosen, onChoose }: RowProps) {
  const say = useWords(holdsWords)
  const { instant } = useSay()
  const branchName = useBranchName()
  const refusal = refusalOf(hold.may?.cancel)
  return (
    <tr>
      <td>
        <label className="lift-one">
          <input
            type="checkbox"
            aria-label={say.chooseOf(whoOf(hold), hold.titleText)}
            checked={isChosen && refusal === undefined}
            disabled={refusal !== undefined}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <span className="song">{hold.titleText}</span>
        </label>
        {refusal === undefined ? null : <p className="cap">{refusal}</p>}
      </td>
      <td>
        <PatronLink hold={hold} />
      </td>
      <td>{branchName(hold.pickup)}</td>
      <td className="nowrap">{instant(hold.placedAt)}</td>
    </tr>
  )
}
