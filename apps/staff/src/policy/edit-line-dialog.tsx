import type { PolicyDraftView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWords } from '../words/language.ts'
import { readLine, removeLine, replaceLine } from './draft-change.ts'
import { LintWhileTyping } from './lint-while-typing.tsx'
import { PolicyFaults } from './policy-faults.tsx'
import { useSaveDraft } from './use-draft.ts'
import { useLint } from './use-lint.ts'
import { policyWords } from './words.ts'

const ROWS = 12

type Props = { readonly draft: PolicyDraftView; readonly line: number; readonly onClose: () => void }

/** One line as it is written: for what a cell can't say. */
export function EditLineDialog({ draft, line, onClose }: Props) {
  const words = useWords(policyWords)
  const [text, setText] = useState(() => JSON.stringify(draft.lines[line - 1] ?? {}, null, 2))
  const [isTried, setTried] = useState(false)
  const saving = useSaveDraft(draft)
  const read = readLine(text)
  const lint = useLint(read === null ? null : { lines: replaceLine(draft.lines, line, read), periods: draft.periods })
  const told = lint?.warnings.filter((one) => one.line === line) ?? []
  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (read !== null && (await saving.save({ lines: replaceLine(draft.lines, line, read) })) !== null) onClose()
  }
  async function remove() {
    if ((await saving.save({ lines: removeLine(draft.lines, line) })) !== null) onClose()
  }
  return (
    <Dialog title={words.line(String(line))} onClose={onClose} wide>
      <form onSubmit={save} noValidate>
        <div className="policy-text">
          <TextField
            label={words.lineText}
            rows={ROWS}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            help={words.lineHelp}
            error={isTried && read === null ? words.brokenLine : undefined}
          />
        </div>
        <LintWhileTyping lint={lint} warnings={told} ownLine={line} />
        <PolicyFaults failure={saving.failure} />
        <div className="dialog-actions">
          <Button look="stop" busy={saving.busy} onClick={remove}>
            {words.removeLine}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={saving.busy} busyLabel={words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
