import { type ReactNode, useState } from 'react'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { MAX_CODE_LENGTH } from './read-code.ts'

type Props = { readonly busy: boolean; readonly onCode: (text: string) => void }

/** Always there: no camera, a torn barcode, a wet screen. What was typed stays until it was taken. */
export function CodeEntry({ busy, onCode }: Props): ReactNode {
  const words = useWords().scan
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)

  function submit(): void {
    setMissing(text.trim() === '')
    if (text.trim() === '' || busy) return
    onCode(text)
  }

  return (
    <Box as="form" className="code-entry">
      <Box className="grow">
        <Field
          id="barcode"
          label={words.typed}
          help={words.typedHelp}
          wrong={isMissing ? words.typedMissing : null}
          value={text}
          onInput={(next) => {
            setText(next)
            setMissing(false)
          }}
          onConfirm={submit}
          maxLength={MAX_CODE_LENGTH}
          autoComplete="off"
        />
      </Box>
      <Button busy={busy && words.asking} onPress={submit}>
        {words.typedGo}
      </Button>
    </Box>
  )
}
