import type { StaffView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { makePassword, PasswordFields, passwordOf } from './password-fields.tsx'
import { ToldOnce } from './told-once.tsx'
import { staffWords } from './words.ts'

type Props = { readonly account: StaffView; readonly onClose: () => void }
type Wrong = 'differ' | 'missing'

/** A new password: typed twice, or made and told once. */
export function ChangePassword({ account, onClose }: Props) {
  const say = useWords(staffWords)
  const { busy, failure, send } = useSend('changeStaff', ['listStaff'])
  const faultAt = useFaults(failure)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const { id, username, name, version } = account
  async function change(password: string): Promise<boolean> {
    const done = await send({ params: { id }, body: { password }, ...(version === undefined ? {} : { version }) })
    return done !== null
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = passwordOf(new FormData(event.currentTarget))
    setWrong(password === null ? 'differ' : password === '' ? 'missing' : null)
    if (password === null || password === '') return
    if (!(await change(password))) return
    toast({ text: say.passwordSaved })
    onClose()
  }
  async function make() {
    const password = makePassword()
    if (await change(password)) setMade(password)
  }
  if (made !== null) return <ToldOnce username={username} password={made} onClose={onClose} />
  return (
    <Dialog title={say.passwordOf(name)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="cap">{say.passwordNote}</p>
        <PasswordFields
          help={say.passwordHelp}
          differ={wrong === 'differ'}
          error={wrong === 'missing' ? say.passwordNeeded : faultAt('password')}
        />
        <FailureNote failure={failure} fields={['password']} />
        <div className="dialog-actions">
          <Button busy={busy} onClick={make}>
            {say.makePassword}
          </Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.changing}>
            {say.passwordSave}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
