import { Link } from '@tanstack/react-router'
import type { PatronSummary } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { usePatronTypeName } from '../session/patron-types.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

export function PatronTable({ patrons }: { readonly patrons: readonly PatronSummary[] }) {
  const say = useWords(patronsWords)
  const { date } = useSay()
  const branchName = useBranchName()
  const typeName = usePatronTypeName()
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.card}</th>
            <th scope="col">{say.type}</th>
            <th scope="col">{say.branch}</th>
            <th scope="col">{say.expires}</th>
          </tr>
        </thead>
        <tbody>
          {patrons.map(({ id, name, card, type, branch, expires }) => (
            <tr key={id}>
              <td className="long">
                <Link className="song book-link" to="/patrons/$id" params={{ id }}>
                  {name}
                </Link>
              </td>
              <td className="nowrap">{card}</td>
              <td>{typeName(type)}</td>
              <td>{branchName(branch)}</td>
              <td className="nowrap">{expires === null ? say.noEnd : date(expires)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
