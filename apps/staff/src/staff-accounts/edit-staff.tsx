import type { StaffView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import type { Grants } from './grants.ts'
import { RoleMatrix } from './role-matrix.tsx'
import { staffWords } from './words.ts'

type Props = { readonly account: StaffView; readonly onClose: () => void }

export function EditStaff({ account, onClose }: Props) {
  const say = useWords(staffWords)
  const { busy, failure, send } = useSend('changeStaff', ['listStaff', 'getMe'])
  const faultAt = useFaults(failure)
  const [grants, setGrants] = useState<Grants>(account.roles)
  const { id, version } = account
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    const body = { name, roles: [...grants] }
    const done = await send({ params: { id }, body, ...(version === undefined ? {} : { version }) })
    if (done === null) return
    toast({ text: say.saved })
    onClose()
  }
  return (
    <Dialog title={say.editOf(account.name)} onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={say.name} name="name" defaultValue={account.name} error={faultAt('name')} autoComplete="off" />
        <RoleMatrix grants={grants} onChange={setGrants} />
        <FailureNote failure={failure} fields={['name']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.saving}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
