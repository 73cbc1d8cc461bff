import type { LoanView, RenewalEntry } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box, Text } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly patron: string
  readonly loans: readonly LoanView[]
  readonly onDone: (entries: readonly RenewalEntry[]) => void
}

/** Shown where something can be renewed: the server said so of each loan. */
export function RenewAll({ patron, loans, onDone }: Props): ReactNode {
  const words = useWords().loans
  const textOf = useTroubleText()
  const { busy, act } = useAct((key) => callServer('renewPatronLoans', { params: { id: patron }, body: {}, key }))
  const renewable = loans.filter((loan) => loan.may?.renew?.outcome === 'allowed').length
  if (renewable === 0) return null

  async function renewAll(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) onDone(result.body.items)
    else {
      const text = textOf(result.problem)
      showToast({ kind: 'failed', text, act: { text: words.renew, run: () => void renewAll() } })
    }
  }

  return (
    <Box as="section" className="panel offer">
      <Box className="grow">
        <Text className="offer__title">{words.renewable(renewable)}</Text>
        <Box as="p" className="cap">
          {words.renewableNote}
        </Box>
      </Box>
      <Button look="main" busy={busy && words.renewAllBusy} onPress={() => void renewAll()}>
        {words.renewAll}
      </Button>
    </Box>
  )
}
