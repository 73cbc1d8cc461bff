import type { StaffView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { disputedFields } from '../ui/disputed-fields.ts'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { type Difference, isStale, StaleNote } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { type Grants, placesByRole } from './grants.ts'
import { RoleMatrix } from './role-matrix.tsx'
import { staffWords } from './words.ts'

type Props = {
  /** As it stands now: newer than what the form began with, once somebody else has changed it. */
  readonly account: StaffView
  readonly onClose: () => void
}

export function EditStaff({ account, onClose }: Props) {
  const say = useWords(staffWords)
  const { busy, failure, clear, send } = useSend('changeStaff', ['listStaff', 'getMe'])
  const faultAt = useFaults(failure)
  const [read, setRead] = useState(account)
  const [name, setName] = useState(account.name)
  const [grants, setGrants] = useState<Grants>(account.roles)
  const textOf = useText()
  const stale = isStale(failure) && account.version !== read.version
  const before = textOf(read.name, read.roles)
  const mine = textOf(name.trim(), grants)

  async function save(version: number | undefined) {
    const body = {
      ...(mine.name === before.name ? {} : { name: mine.name }),
      ...(mine.roles === before.roles ? {} : { roles: [...grants] }),
    }
    if (Object.keys(body).length === 0) return onClose()
    const done = await send({ params: { id: account.id }, body, ...(version === undefined ? {} : { version }) })
    if (done === null) return void queryClient.invalidateQueries({ queryKey: ['listStaff'] })
    toast({ text: say.saved })
    onClose()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void save(read.version)
  }
  function drop() {
    setRead(account)
    setName(account.name)
    setGrants(account.roles)
    clear()
  }
  const theirs = textOf(account.name, account.roles)
  const differences: Difference[] = disputedFields(['name', 'roles'], { before, mine, theirs }).map((field) => ({
    label: say[field],
    theirs: theirs[field],
    mine: mine[field],
  }))
  return (
    <Dialog title={say.editOf(account.name)} onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={say.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={faultAt('name')}
          autoComplete="off"
        />
        <RoleMatrix grants={grants} onChange={setGrants} />
        {stale ? (
          <StaleNote
            subject={`staff:${account.id}`}
            differences={differences}
            busy={busy}
            onDrop={drop}
            onKeep={() => void save(account.version)}
          />
        ) : (
          <>
            <FailureNote failure={failure} fields={['name']} />
            <div className="dialog-actions">
              <Button onClick={onClose}>{say.cancel}</Button>
              <Button look="main" type="submit" busy={busy} busyLabel={say.saving}>
                {say.save}
              </Button>
            </div>
          </>
        )}
      </form>
    </Dialog>
  )
}

/** The form in words: what is alike to read is alike; a role stands on a line of its own. */
function useText(): (name: string, grants: Grants) => { readonly name: string; readonly roles: string } {
  const say = useWords(staffWords)
  const branchName = useBranchName()
  return (name, grants) => {
    const places = placesByRole(grants).map(({ role, branches }) => {
      const where = branches.length === 0 ? say.everywhere : [...branches].sort().map(branchName).join('、')
      return `${say.role[role]}　${where}`
    })
    return { name, roles: places.length === 0 ? say.noRoles : places.join('\n') }
  }
}
