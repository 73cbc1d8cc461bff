import type { SettingsView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { type Difference, isStale, StaleNote } from '../ui/stale-note.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { changeOf, formOf, isDays, type LibraryForm } from './library-form.ts'
import { SelfRegistration } from './self-registration.tsx'
import type { Words } from './word-list.ts'
import { settingsWords } from './words.ts'

export function LibrarySettings() {
  const settings = useAsk('getSettings')
  if (settings.error !== null) return <Failed error={settings.error} onRetry={() => settings.refetch()} />
  if (settings.data === undefined) return <Loading rows={6} />
  return <SettingsForm newest={settings.data} />
}

/** `newest`: as it stands on the server; the form goes on from what it began with. */
function SettingsForm({ newest }: { readonly newest: SettingsView }) {
  const words = useWords(settingsWords)
  const [before, setBefore] = useState(newest)
  const [form, setForm] = useState(() => formOf(newest))
  const { busy, failure, clear, send } = useSend('setSettings', ['getSettings', 'getLibrary'])
  const faultAt = useFaults(failure)
  const body = changeOf(form, formOf(before))
  const isSame = Object.keys(body).length === 0
  const isWrong = form.nightlyAt === '' || (form.selfOn && !isDays(form.selfDays))
  async function save(version: number | undefined) {
    if (isWrong) return
    const done = await send({ body, ...(version === undefined ? {} : { version }) })
    // Refused as stale, it is decided on what stands there now.
    if (done === null) return void queryClient.invalidateQueries({ queryKey: ['getSettings'] })
    take(done.body)
    toast({ text: words.saved })
  }
  function take(settings: SettingsView) {
    setBefore(settings)
    setForm(formOf(settings))
    clear()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isSame) void save(before.version)
  }
  const change = (part: Partial<LibraryForm>) => setForm({ ...form, ...part })
  return (
    <form className="panel panel-body stack settings-form" onSubmit={submit} noValidate>
      <LibraryFields form={form} onChange={change} faultAt={faultAt} />
      <Field label={words.timezone} help={words.timezoneHelp} value={newest.timezone} readOnly />
      <SelfRegistration form={form} onChange={change} faultAt={faultAt} />
      {isStale(failure) ? (
        <StaleNote
          subject="settings"
          differences={differencesOf(formOf(newest), form, words)}
          busy={busy}
          onKeep={() => save(newest.version)}
          onDrop={() => take(newest)}
        />
      ) : (
        <FailureNote
          failure={failure}
          fields={['name', 'nightlyAt', 'selfRegistration.type', 'selfRegistration.branch']}
        />
      )}
      <div className="dialog-actions">
        {isSame ? null : <Button onClick={() => take(newest)}>{words.revert}</Button>}
        <Button
          look="main"
          type="submit"
          busy={busy}
          busyLabel={words.saving}
          reason={isSame ? words.nothingChanged : undefined}
        >
          {words.save}
        </Button>
      </div>
    </form>
  )
}

export type FieldsProps = {
  readonly form: LibraryForm
  readonly onChange: (part: Partial<LibraryForm>) => void
  readonly faultAt: ReturnType<typeof useFaults>
}

function LibraryFields({ form, onChange, faultAt }: FieldsProps) {
  const words = useWords(settingsWords)
  const options = <Value extends string>(names: Readonly<Record<Value, string>>) =>
    Object.entries<string>(names).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Field
        label={words.name}
        help={words.nameHelp}
        value={form.name}
        error={faultAt('name')}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Choice
        label={words.language}
        help={words.languageHelp}
        options={options(words.languages)}
        value={form.language}
        onChange={(event) => onChange({ language: event.target.value === 'en' ? 'en' : 'zh-CN' })}
      />
      <Choice
        label={words.policyBranch}
        help={words.policyBranchHelp}
        options={options(words.policyBranches)}
        value={form.policyBranch}
        onChange={(event) => onChange({ policyBranch: event.target.value as LibraryForm['policyBranch'] })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={form.nationalHolidays}
          onChange={(event) => onChange({ nationalHolidays: event.target.checked })}
        />
        <span>
          {words.holidays}
          <span className="cap">{words.holidaysHelp}</span>
        </span>
      </label>
      <Field
        label={words.nightlyAt}
        help={words.nightlyAtHelp}
        type="time"
        value={form.nightlyAt}
        error={form.nightlyAt === '' ? words.needTime : faultAt('nightlyAt')}
        onChange={(event) => onChange({ nightlyAt: event.target.value })}
      />
    </>
  )
}

function differencesOf(theirs: LibraryForm, mine: LibraryForm, words: Words): Difference[] {
  const said = (form: LibraryForm) =>
    [
      [words.name, form.name],
      [words.language, words.languages[form.language]],
      [words.policyBranch, words.policyBranches[form.policyBranch]],
      [words.holidays, form.nationalHolidays ? words.yes : words.no],
      [words.nightlyAt, form.nightlyAt],
      [words.self, form.selfOn ? `${form.selfType}　${form.selfBranch}　${form.selfDays}` : words.selfOff],
    ] as const
  const ours = said(mine)
  return said(theirs).flatMap(([label, value], at) => {
    const own = ours[at]?.[1] ?? ''
    return own === value ? [] : [{ label, theirs: value, mine: own }]
  })
}
