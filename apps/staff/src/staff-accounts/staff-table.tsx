import type { StaffView } from '@wenyuan/contract'
import { useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { ChangePassword } from './change-password.tsx'
import { DeactivateStaff } from './deactivate-staff.tsx'
import { EditStaff } from './edit-staff.tsx'
import { placesByRole } from './grants.ts'
import { staffWords } from './words.ts'

type Open = { readonly what: 'edit' | 'password' | 'deactivate'; readonly id: string }

export function StaffTable({ accounts }: { readonly accounts: readonly StaffView[] }) {
  const say = useWords(staffWords)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  // By its id: what is open over the list is of the account as the list has it now.
  const account = accounts.find(({ id }) => id === open?.id)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.roles}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <StaffRow key={account.id} account={account} onOpen={(what) => setOpen({ what, id: account.id })} />
          ))}
        </tbody>
      </table>
      {open?.what === 'edit' && account !== undefined ? <EditStaff account={account} onClose={close} /> : null}
      {open?.what === 'password' && account !== undefined ? <ChangePassword account={account} onClose={close} /> : null}
      {open?.what === 'deactivate' && account !== undefined ? (
        <DeactivateStaff account={account} onClose={close} />
      ) : null}
    </div>
  )
}

type RowProps = { readonly account: StaffView; readonly onOpen: (what: Open['what']) => void }

function StaffRow({ account, onOpen }: RowProps) {
  const say = useWords(staffWords)
  const { name, username, active } = account
  return (
    <tr>
      <td className="long">
        <b>{name}</b>
        <p className="cap">{username}</p>
      </td>
      <td>
        <Roles account={account} />
      </td>
      <td>
        <span className={active ? 'state state--full ok' : 'state'}>{active ? say.active : say.inactive}</span>
      </td>
      <td>
        <div className="row-acts">
          <Button aria-label={say.editOf(name)} onClick={() => onOpen('edit')}>
            {say.edit}
          </Button>
          <Button aria-label={say.passwordOf(name)} onClick={() => onOpen('password')}>
            {say.passwordSave}
          </Button>
          {active ? (
            <Button look="stop" aria-label={say.deactivateOf(name)} onClick={() => onOpen('deactivate')}>
              {say.deactivate}
            </Button>
          ) : (
            <Reactivate account={account} />
          )}
        </div>
      </td>
    </tr>
  )
}

function Roles({ account }: { readonly account: StaffView }) {
  const say = useWords(staffWords)
  const branchName = useBranchName()
  const places = placesByRole(account.roles)
  if (places.length === 0) return <span className="cap">{say.noRoles}</span>
  return (
    <ul>
      {places.map(({ role, branches }) => (
        <li key={role}>
          {say.role[role]}
          <span className="cap role-place">
            {branches.length === 0 ? say.everywhere : branches.map(branchName).join('、')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Reactivate({ account }: { readonly account: StaffView }) {
  const say = useWords(staffWords)
  const { busy, failure, send } = useSend('changeStaff', ['listStaff'])
  const { id, name, version } = account
  async function reactivate() {
    const done = await send({ params: { id }, body: { active: true }, ...(version === undefined ? {} : { version }) })
    if (done !== null) toast({ text: say.reactivated(name) })
  }
  return (
    <>
      <Button aria-label={say.reactivateOf(name)} busy={busy} busyLabel={say.changing} onClick={reactivate}>
        {say.reactivate}
      </Button>
      <FailureNote failure={failure} />
    </>
  )
}
