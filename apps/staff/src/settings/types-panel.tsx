import { type FormEvent, useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { settingsWords } from './words.ts'

type Type = { readonly code: string; readonly name: string }

const OPERATIONS = {
  patron: { list: 'listPatronTypes', set: 'setPatronType', add: 'addPatronType', note: 'patronTypesNote' },
  item: { list: 'listItemTypes', set: 'setItemType', add: 'addItemType', note: 'itemTypesNote' },
} as const
type Of = keyof typeof OPERATIONS

export function PatronTypes() {
  return <TypesPanel key="patron" of="patron" />
}

export function ItemTypes() {
  return <TypesPanel key="item" of="item" />
}

function TypesPanel({ of }: { readonly of: Of }) {
  const words = useWords(settingsWords)
  const { list, add, note } = OPERATIONS[of]
  const types = useAskPages(list, {})
  const [open, setOpen] = useState<Type | 'new' | null>(null)
  return (
    <section className="panel" aria-label={words[of === 'patron' ? 'patronTypes' : 'itemTypes']}>
      <header className="panel-head">
        <span className="cap grow">{words[note]}</span>
        <Button look="main" onClick={() => setOpen('new')}>
          {words[add]}
        </Button>
      </header>
      <Listed pages={types} empty={<Empty title={words.noTypes} />}>
        {(items) => <TypesTable types={items} onRename={setOpen} />}
      </Listed>
      {open === null ? null : (
        <TypeDialog
          of={of}
          type={open === 'new' ? null : open}
          taken={(types.items ?? []).map(({ code }) => code)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

type TableProps = { readonly types: readonly Type[]; readonly onRename: (type: Type) => void }

function TypesTable({ types, onRename }: TableProps) {
  const words = useWords(settingsWords)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.typeName}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.acts}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type.code}>
            <td className="long">{type.name}</td>
            <td className="long">
              <code>{type.code}</code>
            </td>
            <td>
              <Button aria-label={words.renameOf(type.name)} onClick={() => onRename(type)}>
                {words.rename}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DialogProps = {
  readonly of: Of
  /** Null: a new one. */
  readonly type: Type | null
  readonly taken: readonly string[]
  readonly onClose: () => void
}

function TypeDialog({ of, type, taken, onClose }: DialogProps) {
  const words = useWords(settingsWords)
  const { list, set, add } = OPERATIONS[of]
  const { busy, failure, send } = useSend(set, [list])
  const faultAt = useFaults(failure)
  const [isTaken, setTaken] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const code = type?.code ?? String(form.get('code') ?? '').trim()
    const name = String(form.get('name') ?? '').trim()
    // The server takes the same call for a new one and for another name: a slip here would rename.
    setTaken(type === null && taken.includes(code))
    if (type === null && taken.includes(code)) return
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
            error={isTaken ? words.codeTaken : faultAt('code')}
            autoComplete="off"
            autoCapitalize="none"
          />
        ) : null}
        <FailureNote failure={failure} fields={['name', 'code']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
