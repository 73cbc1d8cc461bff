import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { Writing } from '../../platform/writing'

/** The contract's MAX_NOTE_LENGTH. */
const MAX_NOTE_LENGTH = 2_000

type Props = {
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly wrong?: string | null
}

export function NoteField({ label, value, onInput, wrong = null }: Props): ReactNode {
  return (
    <Box className="field">
      <Box as="label" className="field__label" htmlFor="trouble-note">
        {label}
      </Box>
      <Writing
        id="trouble-note"
        className={`field__input field__input--lines ${wrong === null ? '' : 'field__input--wrong'}`}
        value={value}
        onInput={onInput}
        maxLength={MAX_NOTE_LENGTH}
        invalid={wrong !== null}
        aria-describedby="trouble-note-below"
      />
      <Box id="trouble-note-below" className="field__wrong" role="alert">
        {wrong ?? ''}
      </Box>
    </Box>
  )
}
