import type { OperationAnswer } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import type { Grants } from './grants.ts'
import { PasswordFields, passwordOf } from './password-fields.tsx'
import { RoleMatrix } from './role-matrix.tsx'
import { ToldOnce } from './told-once.tsx'
import { staffWords } from './words.ts'

const FIELDS = ['username', 'name', 'password']

/** A new account; a password that the server made is told once. */
export function CreateStaff({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(staffWords)
  const { busy, failure, send } = useSend('createStaff', ['listStaff'])
  const faultAt = useFaults(failure)
  const [grants, setGrants] = useState<Grants>([{ role: 'desk' }])
  const [differ, setDiffer] = useState(false)
  const [created, setCreated] = useState<OperationAnswer<'createStaff'> | null>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = passwordOf(form)
    setDiffer(password === null)
    if (password === null) return
    const [username, name] = ['username', 'name'].map((field) => String(form.get(field) ?? '').trim())
    const body = { username: username ?? '', name: name ?? '', roles: [...grants], ...(password && { password }) }
    const done = await send({ body })
    if (done === null) return
    toast({ text: say.added(done.body.name) })
    if (done.body.password === undefined) onClose()
    else setCreated(done.body)
  }
  if (created?.password !== undefined) {
    return <ToldOnce username={created.username} password={created.password} onClose={onClose} />
  }
  return (
    <Dialog title={say.add} onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="form-grid">
          <Field label={say.name} name="name" error={faultAt('name')} autoComplete="off" autoFocus />
          <Field
            label={say.username}
            help={say.usernameHelp}
            name="username"
            error={faultAt('username')}
            autoComplete="off"
            autoCapitalize="none"
          />
          <PasswordFields help={say.passwordEmpty} differ={differ} error={faultAt('password')} />
        </div>
        <RoleMatrix grants={grants} onChange={setGrants} />
        <FailureNote failure={failure} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.adding}>
            {say.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
