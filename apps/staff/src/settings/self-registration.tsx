import { useBranches } from '../session/branch.ts'
import { usePatronTypes } from '../session/patron-types.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { isDays } from './library-form.ts'
import type { FieldsProps } from './library-settings.tsx'
import { settingsWords } from './words.ts'

/** Whether readers make their card themselves, and what it then is. */
export function SelfRegistration({ form, onChange, faultAt }: FieldsProps) {
  const words = useWords(settingsWords)
  const types = usePatronTypes()
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  function turn(selfOn: boolean) {
    onChange({
      selfOn,
      selfType: form.selfType === '' ? (types[0]?.value ?? '') : form.selfType,
      selfBranch: form.selfBranch === '' ? (branches[0]?.value ?? '') : form.selfBranch,
    })
  }
  return (
    <fieldset className="settings-self">
      <legend className="field-label">{words.self}</legend>
      <label className="tick">
        <input type="checkbox" checked={form.selfOn} onChange={(event) => turn(event.target.checked)} />
        <span>
          {words.selfOn}
          <span className="cap">{words.selfHelp}</span>
        </span>
      </label>
      {form.selfOn ? (
        <div className="settings-three">
          <Choice
            label={words.selfType}
            options={types}
            value={form.selfType}
            error={faultAt('selfRegistration.type')}
            onChange={(event) => onChange({ selfType: event.target.value })}
          />
          <Choice
            label={words.selfBranch}
            options={branches}
            value={form.selfBranch}
            error={faultAt('selfRegistration.branch')}
            onChange={(event) => onChange({ selfBranch: event.target.value })}
          />
          <Field
            label={words.selfDays}
            help={words.selfDaysHelp}
            inputMode="numeric"
            value={form.selfDays}
            error={isDays(form.selfDays) ? undefined : words.selfDaysForm}
            onChange={(event) => onChange({ selfDays: event.target.value })}
          />
        </div>
      ) : null}
    </fieldset>
  )
}
