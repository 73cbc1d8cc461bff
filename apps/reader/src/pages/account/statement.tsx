import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { useAccountWords } from './account-words.ts'
import { usePdf } from './use-pdf.ts'

/** All lines as a file to keep or to hand in. */
export function Statement({ patron }: { readonly patron: string }): ReactNode {
  const words = useAccountWords()
  const today = useToday()
  const { busy, open } = usePdf('getStatement')
  return (
    <Box className="statement">
      <Button wide busy={busy && words.getting} onPress={() => void open(patron, `statement-${today}`)}>
        {words.statement}
      </Button>
      <Box as="p" className="cap">
        {words.statementNote}
      </Box>
    </Box>
  )
}
