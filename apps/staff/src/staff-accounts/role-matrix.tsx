import type { StaffRole } from '@wenyuan/contract'
import { useBranches } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { type Grants, hasGrant, ROLES, withGrant } from './grants.ts'
import { staffWords } from './words.ts'

type Props = { readonly grants: Grants; readonly onChange: (grants: Grants) => void }

/** Which role holds where: a row for each branch and one for all of them. */
export function RoleMatrix({ grants, onChange }: Props) {
  const say = useWords(staffWords)
  const branches = useBranches()
  const places = [{ code: undefined, name: say.everywhere }, ...branches]
  return (
    <fieldset className="matrix">
      <legend className="field-label">{say.matrix}</legend>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <td />
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {say.role[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ code, name }) => (
              <tr key={code ?? ''}>
                <th scope="row">{name}</th>
                {ROLES.map((role) => (
                  <td key={role}>
                    <Cell grants={grants} role={role} branch={code} place={name} onChange={onChange} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="help">{say.matrixHelp}</p>
    </fieldset>
  )
}

type CellProps = Props & { readonly role: StaffRole; readonly branch: string | undefined; readonly place: string }

function Cell({ grants, role, branch, place, onChange }: CellProps) {
  const say = useWords(staffWords)
  if (branch !== undefined && hasGrant(grants, role)) return <span className="cap">{say.included}</span>
  return (
    <input
      type="checkbox"
      aria-label={say.grant(say.role[role], place)}
      checked={hasGrant(grants, role, branch)}
      onChange={(event) => onChange(withGrant(grants, role, branch, event.target.checked))}
    />
  )
}

/** What each role may do, in short. */
export function RoleLegend() {
  const say = useWords(staffWords)
  return (
    <section className="panel" aria-label={say.legend}>
      <header className="panel-head">
        <h2>{say.legend}</h2>
      </header>
      <dl className="panel-body legend">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{say.role[role]}</dt>
            <dd className="cap">{say.may[role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
