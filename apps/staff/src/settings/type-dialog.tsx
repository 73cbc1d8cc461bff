import { type FormEvent, useState } from 'react'
import { ProblemError } from '../api/client.ts'
import { type Failure, useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { findType, type Type, type TypeList } from './find-type.ts'
import { settingsWords } from './words.ts'

type Operations = {
  readonly list: TypeList
  readonly set: 'setPatronType' | 'setItemType'
  readonly add: 'addPatronType' | 'addItemType'
}

type Props = {
  readonly operations: Operations
  /** Null: a new one. */
  readonly type: Type | null
  readonly onClose: () => void
}

const FIELDS = ['name', 'code']

export function TypeDialog({ operations: { list, set, add }, type, onClose }: Props) {
  const words = useWords(settingsWords)
  const { busy, failure, send } = useSend(set, [list])
  const { asking, unasked, met, meet, forget } = useMetType(list)
  const faultAt = useFaults(failure)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const code = type?.code ?? String(form.get('code') ?? '').trim()
    const name = String(form.get('name') ?? '').trim()
    // The server takes the same call for a new one and for another name: a slip must not rename.
    if (type === null && met === null && (await meet(code)) !== 'none') return
    if ((await send({ body: { code, name } })) === null) return
    toast({ text: words.typeSaved(name) })
    onClose()
  }
  return (
    <Dialog title={type === null ? words[add] : words.renameOf(type.name)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={words.typeName}
          name="name"
          defaultValue={type?.name ?? ''}
          error={faultAt('name')}
          autoComplete="off"
        />
        {type === null ? (
          <Field
            label={words.code}
            help={words.codeHelp}
            name="code"
            error={met === null ? faultAt('code') : words.codeTaken(met.name)}
            autoComplete="off"
            autoCapitalize="none"
            onChange={forget}
          />
        ) : null}
        <FailureNote failure={failure ?? unasked} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={busy || asking} busyLabel={words.saving}>
            {met === null ? words.save : words.renameOf(met.name)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The type that already goes by the code of the new one; `unasked`: why that could not be asked. */
function useMetType(list: TypeList) {
  const [asking, setAsking] = useState(false)
  const [unasked, setUnasked] = useState<Failure | null>(null)
  const [met, setMet] = useState<Type | null>(null)
  async function meet(code: string): Promise<'none' | 'met' | 'unknown'> {
    if (asking) return 'unknown'
    setAsking(true)
    setUnasked(null)
    try {
      const found = code === '' ? undefined : await findType(list, code)
      setMet(found ?? null)
      return found === undefined ? 'none' : 'met'
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setUnasked({ status: error.status, problem: error.problem })
      return 'unknown'
    } finally {
      setAsking(false)
    }
  }
  return { asking, unasked, met, meet, forget: () => setMet(null) }
}
