import type { Permission } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useBranches } from '../session/branch.ts'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { KeyShown } from './key-shown.tsx'
import { settingsWords } from './words.ts'

const MINUTE_MS = 60_000
const FIELDS = ['name', 'scopes', 'branch', 'expiresAt']

/** A key may do no more than its maker; it is shown once. */
export function CreateApiKey({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(settingsWords)
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const now = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data?.now ?? ''
  const { busy, failure, send } = useSend('createApiKey', ['listApiKeys'])
  const faultAt = useFaults(failure)
  const [scopes, setScopes] = useState<readonly Permission[]>([])
  const [isTried, setTried] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (scopes.length === 0) return
    const form = new FormData(event.currentTarget)
    const text = (field: string) => String(form.get(field) ?? '').trim()
    const [branch, day] = [text('branch'), text('expires')]
    const done = await send({
      body: {
        name: text('name'),
        scopes: [...scopes],
        ...(branch === '' ? {} : { branch }),
        ...(day === '' ? {} : { expiresAt: endOf(day, now) }),
      },
    })
    if (done !== null) setKey(done.body.key)
  }
  if (key !== null) return <KeyShown secret={key} onClose={onClose} />
  return (
    <Dialog title={words.addKey} onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={words.keyName} help={words.keyNameHelp} name="name" error={faultAt('name')} autoComplete="off" />
        <Scopes scopes={scopes} onChange={setScopes} isMissing={isTried && scopes.length === 0} />
        <div className="form-grid">
          <Choice
            label={words.where}
            name="branch"
            options={[{ value: '', label: words.everywhere }, ...branches]}
            error={faultAt('branch')}
          />
          <Field
            label={words.expires}
            help={words.expiresHelp}
            name="expires"
            type="date"
            error={faultAt('expiresAt', words.expiresPast)}
          />
        </div>
        <FailureNote failure={failure} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={words.adding}>
            {words.addKey}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The last second of that day in the library. */
function endOf(day: string, libraryNow: string): string {
  return `${day}T23:59:59${/(?:Z|[+-]\d{2}:\d{2})$/.exec(libraryNow)?.[0] ?? 'Z'}`
}

type ScopesProps = {
  readonly scopes: readonly Permission[]
  readonly onChange: (scopes: readonly Permission[]) => void
  readonly isMissing: boolean
}

function Scopes({ scopes, onChange, isMissing }: ScopesProps) {
  const words = useWords(settingsWords)
  const nameOf = usePermissionName()
  const own = useMe()?.permissions ?? []
  return (
    <fieldset className="settings-self" aria-describedby="scopes-note">
      <legend className="field-label">{words.scopes}</legend>
      <div className="scopes">
        {own.map((permission) => (
          <label key={permission} className="tick">
            <input
              type="checkbox"
              checked={scopes.includes(permission)}
              onChange={(event) =>
                onChange(event.target.checked ? [...scopes, permission] : scopes.filter((one) => one !== permission))
              }
            />
            <span>{nameOf(permission)}</span>
          </label>
        ))}
      </div>
      <p id="scopes-note" className={isMissing ? 'help late' : 'help'}>
        {isMissing ? words.scopesNone : words.scopesHelp}
      </p>
    </fieldset>
  )
}
