import { Link } from '@tanstack/react-router'
import type { PullEntry } from '@wenyuan/contract'
import { Fragment } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranch, useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { daysSince } from './days-since.ts'
import { type ScanBack, ScanField, useScanBack } from './scan-back.tsx'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

/** What to take from the shelves of this branch, in the order in which one walks past them. */
export function PullList() {
  const say = useWords(holdsWords)
  const branch = useBranch()
  const pulls = useAskPages('listPulls', { query: { branch: branch?.code ?? '' } }, { enabled: branch !== undefined })
  const scanBack = useScanBack()
  return (
    <>
      <ScanField scanBack={scanBack} label={say.scanLabel} />
      <section className="panel" aria-label={say.pulls}>
        <header className="panel-head">
          <h2>
            {branch?.name} {say.pulls}
          </h2>
          <span className="cap grow">{say.pullsNote}</span>
          <Button className="no-print" onClick={() => print()}>
            <Icon name="print" size={16} />
            {say.print}
          </Button>
        </header>
        <Listed pages={pulls} empty={<Empty title={say.noPulls} note={say.noPullsNote} />}>
          {(entries) => <PullTable entries={entries} scanBack={scanBack} />}
        </Listed>
      </section>
    </>
  )
}

type TableProps = { readonly entries: readonly PullEntry[]; readonly scanBack: ScanBack }

function PullTable({ entries, scanBack }: TableProps) {
  const say = useWords(holdsWords)
  return (
    <div className="table-scroll">
      <table className="pulls">
        <thead>
          <tr>
            <th scope="col">{say.book}</th>
            <th scope="col">{say.barcode}</th>
            <th scope="col">{say.sendTo}</th>
            <th scope="col">{say.waited}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {groupByShelf(entries).map(({ shelf, rows }) => (
            <Fragment key={shelf ?? ''}>
              <tr className="group">
                <th scope="rowgroup" colSpan={5}>
                  {shelf ?? say.noShelf}
                </th>
              </tr>
              {rows.map((entry) => (
                <PullRow key={`${entry.item}-${entry.hold}`} entry={entry} scanBack={scanBack} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PullRow({ entry, scanBack }: { readonly entry: PullEntry; readonly scanBack: ScanBack }) {
  const say = useWords(holdsWords)
  const { today } = useSay()
  const branchName = useBranchName()
  return (
    <tr>
      <td>
        <Link className="song book-link" to="/holds" search={{ tab: 'queue', id: entry.title }}>
          {entry.titleText}
        </Link>
        <p className="cap">
          {[entry.authors.join('、'), entry.callNumber ?? entry.classNumber].filter(Boolean).join('　')}
        </p>
      </td>
      <td className="nowrap">{entry.item}</td>
      <td>
        {branchName(entry.pickup)}
        <p className="cap">{whoOf(entry)}</p>
      </td>
      <td className="nowrap">
        {say.waitedDays(daysSince(entry.placedAt, today))}
        <p className="cap">{say.waiting(entry.waiting)}</p>
      </td>
      <td>
        <Button
          className="no-print"
          aria-label={say.setAside(entry.titleText, entry.item)}
          busy={scanBack.busy}
          onClick={() => scanBack.scan(entry.item)}
        >
          {say.setAsideShort}
        </Button>
      </td>
    </tr>
  )
}

type Shelf = { readonly shelf: string | null; readonly rows: PullEntry[] }

/** The server gives them in the order of the shelves: neighbours belong together. */
export function groupByShelf(entries: readonly PullEntry[]): Shelf[] {
  const groups: Shelf[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last !== undefined && last.shelf === entry.shelf) last.rows.push(entry)
    else groups.push({ shelf: entry.shelf, rows: [entry] })
  }
  return groups
}
