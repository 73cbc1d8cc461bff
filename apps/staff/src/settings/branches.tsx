import { Link } from '@tanstack/react-router'
import type { BranchView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { AddBranch } from './add-branch.tsx'
import { settingsWords } from './words.ts'

export function Branches() {
  const words = useWords(settingsWords)
  const branches = useAskPages('listBranches', {})
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="panel" aria-label={words.branches}>
      <header className="panel-head">
        <span className="cap grow">{words.branchesNote}</span>
        <Button look="main" onClick={() => setAdding(true)}>
          {words.addBranch}
        </Button>
      </header>
      <Listed pages={branches} empty={<Empty title={words.branches} />}>
        {(items) => (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.branchName}</th>
                  <th scope="col">{words.code}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.location}</th>
                  <th scope="col">{words.acts}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((branch) => (
                  <BranchRow key={branch.code} branch={branch} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listed>
      {isAdding ? <AddBranch onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function BranchRow({ branch }: { readonly branch: BranchView }) {
  const words = useWords(settingsWords)
  const { code, name, kind, location, hours } = branch
  const isOpen = Object.values(hours).some((spans) => spans.length > 0)
  return (
    <tr>
      <td className="long">
        <b>{name}</b>
        {isOpen ? null : <p className="cap late">{words.closedAllWeek}</p>}
      </td>
      <td className="long">
        <code>{code}</code>
      </td>
      <td className="nowrap">{words.kinds[kind]}</td>
      <td className="long">{location ?? <span className="cap">{words.noLocation}</span>}</td>
      <td>
        <span className="settings-links">
          <Link to="/calendar" search={{ branch: code }} aria-label={words.toCalendarOf(name)}>
            {words.toCalendar}
          </Link>
          <Link to="/place" search={{ branch: code }} aria-label={words.placeOf(name)}>
            {words.place}
          </Link>
        </span>
      </td>
    </tr>
  )
}
