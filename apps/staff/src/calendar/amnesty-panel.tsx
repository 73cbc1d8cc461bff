import type { SettingsView } from '@wenyuan/contract'
import { parseLocalDate } from '@wenyuan/domain/kernel'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { amnestyWords } from './amnesty-words.ts'
import { writtenSpan } from './calendar-draft.ts'
import { useSayDays } from './entry-lists.tsx'

/** Days on which nothing accrues anywhere in the network. */
export function AmnestyPanel() {
  const settings = useAsk('getSettings')
  if (settings.data !== undefined) return <Amnesty settings={settings.data} />
  if (settings.error === null) return <Loading rows={3} />
  return <Failed error={settings.error} onRetry={() => void settings.refetch()} />
}

function Amnesty({ settings: { amnesty, version } }: { readonly settings: SettingsView }) {
  const words = useWords(amnestyWords)
  const nameOf = usePermissionName()
  const mayWrite = useHas('setting.write')
  const { busy, failure, send } = useSend('setSettings', ['getSettings'])
  async function put(next: readonly string[], said: string): Promise<boolean> {
    const done = await send({ body: { amnesty: [...next].sort() }, ...(version === undefined ? {} : { version }) })
    // Refused as stale, it is decided on what stands there now.
    if (done === null) void queryClient.invalidateQueries({ queryKey: ['getSettings'] })
    else toast({ text: said })
    return done !== null
  }
  return (
    <section className="panel amnesty" aria-label={words.title}>
      <h2 className="panel-head">{words.title}</h2>
      <div className="panel-body stack">
        <p className="cap">{words.note}</p>
        <p className="cap">{words.scope}</p>
        {mayWrite ? (
          <AddDays busy={busy} onAdd={(days) => put([...amnesty, days], words.added)} known={amnesty} />
        ) : (
          <p className="cap">{words.readOnly(nameOf('setting.write'))}</p>
        )}
        <FailureNote failure={failure} />
      </div>
      <AmnestyDays
        days={amnesty}
        busy={busy}
        onRemove={
          mayWrite
            ? (days) =>
                void put(
                  amnesty.filter((one) => one !== days),
                  words.removed,
                )
            : undefined
        }
      />
    </section>
  )
}

type DaysProps = {
  readonly days: readonly string[]
  readonly busy: boolean
  readonly onRemove: ((days: string) => void) | undefined
}

function AmnestyDays({ days, busy, onRemove }: DaysProps) {
  const words = useWords(amnestyWords)
  const sayDays = useSayDays()
  if (days.length === 0) return <p className="panel-body cap">{words.none}</p>
  return (
    <ul>
      {days.map((one) => (
        <li key={one} className="calendar-entry">
          <span className="grow">{sayDays(one)}</span>
          {onRemove === undefined ? null : (
            <Button look="bare" busy={busy} aria-label={words.removeNamed(sayDays(one))} onClick={() => onRemove(one)}>
              {words.remove}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

type AddProps = {
  readonly busy: boolean
  readonly known: readonly string[]
  readonly onAdd: (days: string) => Promise<boolean>
}

function AddDays({ busy, known, onAdd }: AddProps) {
  const words = useWords(amnestyWords)
  const [typed, setTyped] = useState({ from: '', to: '' })
  const from = parseLocalDate(typed.from)
  const to = typed.to === '' ? from : parseLocalDate(typed.to)
  const isWrong = from !== null && to !== null && to < from
  const days = from === null || to === null || isWrong ? null : writtenSpan({ from, to })
  const reason = days === null ? words.noDays : known.includes(days) ? words.known : undefined
  async function add(event: FormEvent) {
    event.preventDefault()
    if (days === null || reason !== undefined) return
    if (await onAdd(days)) setTyped({ from: '', to: '' })
  }
  return (
    <form className="amnesty-add" onSubmit={add} noValidate>
      <Field
        label={words.from}
        type="date"
        value={typed.from}
        onChange={(event) => setTyped({ ...typed, from: event.target.value })}
      />
      <Field
        label={words.to}
        type="date"
        help={words.toHelp}
        value={typed.to}
        error={isWrong ? words.wrongRange : undefined}
        onChange={(event) => setTyped({ ...typed, to: event.target.value })}
      />
      <div className="row-acts amnesty-act">
        <Button look="main" type="submit" busy={busy} busyLabel={words.adding} reason={reason}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
