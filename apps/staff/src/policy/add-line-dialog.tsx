import type { PolicyDraftView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useItemTypes } from '../catalog/item-fields.tsx'
import { useBranches } from '../session/branch.ts'
import { usePatronTypes } from '../session/patron-types.ts'
import { Button } from '../ui/button.tsx'
import { Choice, type Option } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { PolicyFaults } from './policy-faults.tsx'
import { useSaveDraft } from './use-draft.ts'
import { policyWords } from './words.ts'

type When = {
  readonly period: string
  readonly branch: string
  readonly credit: string
  readonly patronType: string
  readonly itemType: string
  readonly class: string
  readonly newTitle: string
}

const CREDIT_LEVELS = ['A', 'B', 'C', 'D']

const NO_CONDITION: When = { period: '', branch: '', credit: '', patronType: '', itemType: '', class: '', newTitle: '' }

/** A new line by its conditions; its values are then set in the table. */
export function AddLineDialog({ draft, onClose }: { readonly draft: PolicyDraftView; readonly onClose: () => void }) {
  const words = useWords(policyWords)
  const [when, setWhen] = useState(NO_CONDITION)
  const saving = useSaveDraft(draft)
  const isWrong = !/^\d*$/.test(when.newTitle.trim())
  async function add(event: FormEvent) {
    event.preventDefault()
    if (isWrong) return
    if ((await saving.save({ lines: [...draft.lines, { when: writtenWhen(when) }] })) !== null) onClose()
  }
  return (
    <Dialog title={words.addLine} onClose={onClose} wide>
      <form onSubmit={add} noValidate>
        <p className="dialog-note">{words.newLineNote}</p>
        <Conditions draft={draft} when={when} onChange={setWhen} isWrong={isWrong} />
        <PolicyFaults failure={saving.failure} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={saving.busy} busyLabel={words.saving}>
            {words.addIt}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function writtenWhen({ newTitle, ...texts }: When): Record<string, unknown> {
  const given = Object.entries(texts).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]]))
  return { ...Object.fromEntries(given), ...(newTitle.trim() === '' ? {} : { newTitle: Number(newTitle) }) }
}

type ConditionsProps = {
  readonly draft: PolicyDraftView
  readonly when: When
  readonly onChange: (when: When) => void
  readonly isWrong: boolean
}

function Conditions({ draft, when, onChange, isWrong }: ConditionsProps) {
  const words = useWords(policyWords)
  const periods = Object.keys(draft.periods).map((name) => ({ value: name, label: name }))
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const patronTypes = usePatronTypes()
  const itemTypes = useItemTypes()
  const any = (options: readonly Option[]) => [{ value: '', label: words.anyOne }, ...options]
  function field(name: keyof When) {
    return {
      label: words.kinds[name],
      value: when[name],
      onChange: (event: { target: { value: string } }) => onChange({ ...when, [name]: event.target.value }),
    }
  }
  return (
    <div className="form-grid">
      <Choice {...field('patronType')} options={any(patronTypes)} />
      <Choice {...field('itemType')} options={any(itemTypes)} />
      <Choice {...field('branch')} options={any(branches)} />
      <Choice {...field('period')} options={any(periods)} help={periods.length === 0 ? words.noPeriods : undefined} />
      <Choice {...field('credit')} options={any(CREDIT_LEVELS.map((level) => ({ value: level, label: level })))} />
      <Field {...field('class')} help={words.classHelp} />
      <Field
        {...field('newTitle')}
        inputMode="numeric"
        help={words.newTitleHelp}
        error={isWrong ? words.newTitleForm : undefined}
      />
    </div>
  )
}
