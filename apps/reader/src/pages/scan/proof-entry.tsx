import { type ReactNode, useState } from 'react'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ScanAct } from './intent.ts'
import { readCode } from './read-code.ts'
import { ScanPlace } from './scan-place'

const DIGITS = /^\d{6}$/
/** As long as the text of a place's QR may be. */
const MAX_PROOF_LENGTH = 64

type Props = {
  readonly act: ScanAct
  /** `branch` where the code says it. */
  readonly onProof: (branch: string | null, digits: string) => void
}

/** The changing code of the place: typed from the screen there, or scanned. */
export function ProofEntry({ act, onProof }: Props): ReactNode {
  const words = useWords().scan
  const { branches } = useLibrary()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  function take(typed: string): void {
    const digits = typed.trim()
    if (DIGITS.test(digits)) {
      onProof(null, digits)
      return
    }
    const read = readCode(digits, { host: '', branches: branches.map(({ code }) => code) })
    if (read.kind === 'place') onProof(read.branch, read.digits)
    else setWrong(read.kind === 'elsewhere' ? words.elsewhereText : words.proofMissing)
  }

  return (
    <Box as="form" className="proof">
      <Field
        id="proof"
        label={words.proof}
        help={words.proofHelp}
        wrong={wrong}
        value={text}
        kind="digits"
        placeholder={words.proofField}
        onInput={(next) => {
          setText(next)
          setWrong(null)
        }}
        onConfirm={() => take(text)}
        maxLength={MAX_PROOF_LENGTH}
        autoComplete="one-time-code"
      />
      <Box className="btns proof__acts">
        <ScanPlace onCode={take}>{words.proofScan}</ScanPlace>
        <Button look="main" onPress={() => take(text)}>
          {act === 'borrow' ? words.proofGo : words.proofGoReturn}
        </Button>
      </Box>
    </Box>
  )
}
