import type { PolicyDraftView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { readTyped, setValue, writeTyped } from './draft-change.ts'
import { newWarnings, type Warning } from './lint-notes.tsx'
import { LintWhileTyping } from './lint-while-typing.tsx'
import type { Column } from './policy-cell.tsx'
import { PolicyFaults } from './policy-faults.tsx'
import type { TableRow } from './policy-table.tsx'
import { useSaveDraft } from './use-draft.ts'
import { useLint } from './use-lint.ts'
import { useValueForm } from './value-forms.ts'
import { policyWords } from './words.ts'

type Props = {
  readonly draft: PolicyDraftView
  readonly row: TableRow
  /** What the linter says of the draft as it is. */
  readonly warnings: readonly Warning[]
  readonly column: Column
  readonly onClose: () => void
}

/** One value of one row: chosen from words or typed, with what it means said at once; or not set here at all. */
export function EditCellDialog({ draft, row, warnings, column, onClose }: Props) {
  const words = useWords(policyWords)
  const { options, form, say } = useValueForm(column.name)
  const cell = row.cells[column.name]
  const own = cell?.own === true && cell.line !== null ? draft.lines[cell.line - 1]?.[column.name] : undefined
  const [text, setText] = useState(writeTyped(own))
  const saving = useSaveDraft(draft)
  const typed = readTyped(text)
  const isEmpty = text.trim() === ''
  const meaning = typed.kind === 'broken' || isEmpty ? null : say(typed.value)
  const isTyped = text !== writeTyped(own) && (isEmpty || meaning !== null)
  const value = isEmpty || typed.kind === 'broken' ? undefined : typed.value
  const lint = useLint(
    isTyped ? { lines: setValue(draft.lines, row, column.name, value), periods: draft.periods } : null,
  )
  const caused = lint === null ? [] : newWarnings(lint.warnings, warnings)

  async function save(value: unknown) {
    if ((await saving.save({ lines: setValue(draft.lines, row, column.name, value) })) !== null) onClose()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') void (own === undefined ? onClose() : save(undefined))
    else if (typed.kind === 'value') void save(typed.value)
  }
  const source = cell?.line == null ? words.byDefault : cell.own ? words.legendOwnNote : words.from(String(cell.line))
  return (
    <Dialog title={`${row.label}　${column.label}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="dialog-note">
          {words.now} <b>{cell?.value}</b>　{source}
        </p>
        {options === null ? (
          <Field
            label={words.value}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            help={
              meaning === null ? (
                form === null ? undefined : (
                  words.forms[form]
                )
              ) : (
                <span className={caused.length > 0 ? 'policy-odd' : undefined}>{words.valueMeans(meaning)}</span>
              )
            }
            error={typed.kind === 'broken' ? words.broken : unreadable(text, meaning, form, words)}
          />
        ) : (
          <Choice
            label={words.value}
            value={text}
            options={[{ value: '', label: words.inherit }, ...options]}
            help={text === '' ? words.inheritNote : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <LintWhileTyping lint={lint} warnings={caused} />
        <PolicyFaults failure={saving.failure} />
        <div className="dialog-actions">
          {own === undefined ? null : (
            <Button onClick={() => void save(undefined)} title={words.inheritNote}>
              {words.inherit}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={saving.busy} busyLabel={words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Form = ReturnType<typeof useValueForm>['form']

/** Said while typing and stops nothing: the server has the last word. */
function unreadable(text: string, meaning: string | null, form: Form, words: (typeof policyWords)['en']) {
  if (text.trim() === '' || meaning !== null) return undefined
  return [words.valueUnread, form === null ? '' : words.forms[form]].join('')
}
