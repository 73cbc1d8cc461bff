import type { PolicyDraftView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWords } from '../words/language.ts'
import { readWhole } from './draft-change.ts'
import { LintWhileTyping } from './lint-while-typing.tsx'
import { PolicyFaults } from './policy-faults.tsx'
import { useSaveDraft } from './use-draft.ts'
import { useLint } from './use-lint.ts'
import { policyWords } from './words.ts'

const ROWS = 18

/** The whole draft as it is written: lines, named periods, and the draft's name. */
export function WholeDialog({ draft, onClose }: { readonly draft: PolicyDraftView; readonly onClose: () => void }) {
  const words = useWords(policyWords)
  const [name, setName] = useState(draft.name ?? '')
  const [text, setText] = useState(() => writeWhole(draft))
  const [isTried, setTried] = useState(false)
  const saving = useSaveDraft(draft)
  const faultAt = useFaults(saving.failure)
  const read = readWhole(text)
  const lint = useLint(read)
  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (read !== null && (await saving.save({ ...read, name })) !== null) onClose()
  }
  return (
    <Dialog title={words.wholeText} onClose={onClose} wide>
      <form onSubmit={save} noValidate>
        <Field
          label={words.name}
          value={name}
          help={words.nameHelp}
          error={faultAt('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="policy-text">
          <TextField
            label={words.wholeText}
            rows={ROWS}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            help={words.wholeHelp}
            error={isTried && read === null ? words.brokenWhole : undefined}
          />
        </div>
        <LintWhileTyping lint={lint} warnings={lint?.warnings ?? []} />
        <PolicyFaults failure={saving.failure} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={saving.busy} busyLabel={words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** One line of the policy on one line of text: a table of its own. */
export function writeWhole({ lines, periods }: Pick<PolicyDraftView, 'lines' | 'periods'>): string {
  const written = lines.map((line) => `    ${JSON.stringify(line)}`).join(',\n')
  const named = JSON.stringify(periods, null, 2).replaceAll('\n', '\n  ')
  return `{\n  "lines": [\n${written}\n  ],\n  "periods": ${named}\n}`
}
